import type { CalendarDate } from "#lib/platform/clock.ts"
import { type FiscalYear, fiscalYearBefore, fiscalYearMonths } from "#lib/reference/fiscal-year.ts"
import type { ExportMonth } from "./figures.ts"
import { growth, total } from "./growth.ts"

/** A figure beside the year before's, and the growth between them as a share. */
export type Compared = { usdMillion: number | null; before: number | null; growth: number | null }

/** A month of a fiscal year: the month itself, and all from July to it. `figure` is null when nothing was found on it. */
export type MonthRow = Compared & { month: CalendarDate; figure: ExportMonth | null; sinceJuly: Compared }

/** The twelve months of a fiscal year, July first, each beside the same month of the year before. */
export function byMonth(figures: readonly ExportMonth[], fiscalYear: FiscalYear): MonthRow[] {
  const known = new Map(figures.map((figure) => [figure.month, figure]))
  const amounts = (year: FiscalYear) => fiscalYearMonths(year).map((month) => known.get(month)?.usdMillion ?? null)
  const now = amounts(fiscalYear)
  const before = amounts(fiscalYearBefore(fiscalYear))
  return fiscalYearMonths(fiscalYear).map((month, at) => ({
    month,
    figure: known.get(month) ?? null,
    ...compared(now[at] ?? null, before[at] ?? null),
    sinceJuly: compared(total(now.slice(0, at + 1)), total(before.slice(0, at + 1))),
  }))
}

function compared(usdMillion: number | null, before: number | null): Compared {
  return { usdMillion, before, growth: growth(usdMillion, before) }
}
