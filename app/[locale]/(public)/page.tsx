import { getFormatter, getTranslations } from "next-intl/server"
import { ButtonLink } from "#components/ui/button.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { type CalendarDate, toDateColumn } from "#lib/platform/clock.ts"
import { costsToday } from "./costs-today.ts"

export default async function LandingPage() {
  const t = await getTranslations("landing")
  const format = await getFormatter()
  const { fee, tax, reviewDays } = await costsToday()
  const day = (date: CalendarDate) =>
    format.dateTime(toDateColumn(date), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
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
        <span className="hint">{t("cost.feeAsOf", { date: day(fee.validFrom) })}</span>
      </p>
      {tax && (
        <p>
          {t("cost.tax", { registered: share(tax.registered.basisPoints), other: share(tax.others.basisPoints) })}{" "}
          <span className="hint">{t("cost.taxAsOf", { date: day(tax.registered.validFrom) })}</span>
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
