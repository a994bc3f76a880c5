import { useFormatter, useTranslations } from "next-intl"
import { type Figure, Figures } from "#components/ui/figures.tsx"
import { fiscalYearBefore } from "#lib/reference/fiscal-year.ts"
import type { Compared } from "#lib/statistics/by-month.ts"
import type { Headline } from "#lib/statistics/headline.ts"
import { Change } from "./change.tsx"
import { useMonthNames } from "./dates.ts"

/** The newest month, its fiscal year so far, and the newest year that was printed. */
export function FirstFigures({ first: { month, fiscalYear, year, printed } }: { first: Headline }) {
  const t = useTranslations("statistics.first")
  const names = useMonthNames()
  const figure = useFigure()
  const before = fiscalYearBefore(fiscalYear)
  const figures = [figure(names.full(month.month), month, names.full(oneYearBefore(month.month)))]
  if (year.soFar) {
    const months = { from: names.long(`${fiscalYear.slice(0, 4)}-07`), to: names.full(year.soFar.last.month) }
    figures.push(figure(t("soFar", months), year.soFar, t("sameMonths", { year: before })))
  }
  if (printed?.printed) {
    const { usdMillion, growth } = printed.printed
    const on = fiscalYearBefore(printed.fiscalYear)
    figures.push(figure(t("year", { year: printed.fiscalYear }), { usdMillion, before: null, growth }, on))
  }
  return <Figures figures={figures} />
}

function useFigure() {
  const t = useTranslations("statistics")
  const format = useFormatter()
  return (label: string, { usdMillion, growth }: Compared, on: string): Figure => ({
    label,
    value: t("usd", { millions: format.number(usdMillion ?? 0, { maximumFractionDigits: 0 }) }),
    note: growth !== null && (
      <>
        <Change share={growth} /> {t("first.on", { before: on })}
      </>
    ),
  })
}

function oneYearBefore(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`
}
