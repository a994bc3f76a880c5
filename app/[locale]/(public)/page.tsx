import type { Metadata } from "next"
import { getFormatter, getLocale, getTranslations } from "next-intl/server"
import { dayInWords } from "#components/application/dates.ts"
import { ButtonLink } from "#components/ui/button.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { costsToday } from "./costs-today.ts"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("landing")
  return { description: t("gives") }
}

export default async function LandingPage() {
  const t = await getTranslations("landing")
  const format = await getFormatter()
  const { fee, tax, reviewDays } = await costsToday()
  const locale = await getLocale()
  const share = (basisPoints: number) => format.number(basisPoints / 100, { maximumFractionDigits: 2 })
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p>{t("gives")}</p>
      <p>
        <ButtonLink href="/application" tone="start">
          {t("start")}
        </ButtonLink>
      </p>
      <p className="hint">{t("time")}</p>
      <h2>{t("ready.title")}</h2>
      <ul>
        <li>{t("ready.card")}</li>
        <li>{t("ready.ntn")}</li>
        <li>{t("ready.bank")}</li>
        <li>{t("ready.work")}</li>
      </ul>
      <h2>{t("cost.title")}</h2>
      <p>
        {t("cost.fee", { rupees: fee.amountPaisa / 100 })}{" "}
        <span className="hint">{t("cost.feeAsOf", { date: dayInWords(fee.validFrom, locale) })}</span>
      </p>
      {tax && (
        <p>
          {t("cost.tax", { registered: share(tax.registered.basisPoints), other: share(tax.others.basisPoints) })}{" "}
          <span className="hint">{t("cost.taxAsOf", { date: dayInWords(tax.registered.validFrom, locale) })}</span>
        </p>
      )}
      <h2>{t("long.title")}</h2>
      <p>{t("long.body", { days: reviewDays })}</p>
      <Inset>
        <p>{t("bankDecides")}</p>
      </Inset>
    </>
  )
}
