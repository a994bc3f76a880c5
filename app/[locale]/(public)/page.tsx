import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Costs } from "#components/application/costs.tsx"
import { HaveReady } from "#components/application/have-ready.tsx"
import { ButtonLink } from "#components/ui/button.tsx"
import { Details } from "#components/ui/details.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { costsToday } from "./costs-today.ts"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("landing")
  return { description: t("gives.short") }
}

const gives = ["number", "bank", "dollars"] as const
const steps = ["account", "answers", "check", "fee", "registered"] as const

export default async function LandingPage() {
  const t = await getTranslations("landing")
  const { fee, tax, reviewDays } = await costsToday()
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p>{t("gives.short")}</p>
      <ul>
        {gives.map((one) => (
          <li key={one}>{t(`gives.${one}`)}</li>
        ))}
      </ul>
      <p>
        <ButtonLink href="/application" tone="start">
          {t("start")}
        </ButtonLink>
      </p>
      <p className="hint">{t("time")}</p>
      <p>{t.rich("check", { link: (words) => <Link href="/check">{words}</Link> })}</p>
      <h2>{t("cost.title")}</h2>
      <Costs fee={fee} tax={tax} />
      <h2>{t("long.title")}</h2>
      <p>{t("long.body", { days: reviewDays })}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(`steps.${step}`, { days: reviewDays })}</li>
        ))}
      </ol>
      <h2>{t("ready.title")}</h2>
      <HaveReady />
      <Inset>
        <p>{t("bankDecides")}</p>
      </Inset>
      <Details summary={t("notFor.title")}>
        <p>{t("notFor.body")}</p>
      </Details>
      <p>{t.rich("help", { link: (words) => <Link href="/help">{words}</Link> })}</p>
    </>
  )
}
