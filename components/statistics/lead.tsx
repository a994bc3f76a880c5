import { useFormatter, useTranslations } from "next-intl"
import type { MonthRow } from "#lib/statistics/by-month.ts"
import { useMonthNames } from "./dates.ts"

/** The newest month in one sentence. */
export function Lead({ month: { month, usdMillion, growth } }: { month: MonthRow }) {
  const t = useTranslations("statistics.lead")
  const format = useFormatter()
  const names = useMonthNames()
  const millions = format.number(usdMillion ?? 0, { maximumFractionDigits: 0 })
  const values = { month: names.full(month), name: names.long(month), millions }
  if (growth === null) return <p>{t("alone", values)}</p>
  const share = format.number(Math.abs(growth) * 100, { maximumFractionDigits: 1 })
  const year = String(Number(month.slice(0, 4)) - 1)
  return <p>{t(growth < 0 ? "less" : "more", { ...values, share, year })}</p>
}
