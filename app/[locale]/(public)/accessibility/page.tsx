import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PageTitle } from "#components/ui/page-title.tsx"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accessibility")
  return { title: t("title") }
}

const can = ["keyboard", "script", "size", "reader", "motion"] as const

export default async function AccessibilityPage() {
  const t = await getTranslations("accessibility")
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p>{t("aim")}</p>
      <h2>{t("can.title")}</h2>
      <ul>
        {can.map((key) => (
          <li key={key}>{t(`can.${key}`)}</li>
        ))}
      </ul>
      <h2>{t("known.title")}</h2>
      <p>{t("known.body")}</p>
    </>
  )
}
