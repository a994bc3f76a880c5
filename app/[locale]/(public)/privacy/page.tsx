import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PageTitle } from "#components/ui/page-title.tsx"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("privacy")
  return { title: t("title") }
}

const sections = ["kept", "hidden", "seen", "shared", "cookies"] as const

export default async function PrivacyPage() {
  const t = await getTranslations("privacy")
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p>{t("short")}</p>
      {sections.map((section) => (
        <section key={section}>
          <h2>{t(`${section}.title`)}</h2>
          <p>{t(`${section}.body`)}</p>
        </section>
      ))}
    </>
  )
}
