import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PageTitle } from "#components/ui/page-title.tsx"
import { today } from "#lib/platform/clock.ts"
import { keptYears } from "#lib/reference/kept-years.ts"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("privacy")
  return { title: t("title") }
}

const sections = ["kept", "letters", "hidden", "seen", "shared", "asked"] as const
const periods = ["application", "register", "letter", "enquiry", "audit"] as const

export default async function PrivacyPage() {
  const [t, years] = await Promise.all([getTranslations("privacy"), keptYears(today())])
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
      <h2>{t("howLong.title")}</h2>
      <ul>
        {periods.map((period) => (
          <li key={period}>{t(`howLong.${period}`, { years: years[period] })}</li>
        ))}
      </ul>
      <h2>{t("cookies.title")}</h2>
      <p>{t("cookies.body")}</p>
    </>
  )
}
