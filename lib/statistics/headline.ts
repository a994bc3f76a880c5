import { type FiscalYear, fiscalYearOf } from "#lib/reference/fiscal-year.ts"
import { byMonth, type MonthRow } from "./by-month.ts"
import type { YearRow } from "./by-year.ts"
import type { ExportMonth } from "./figures.ts"

/** What the page begins with: the newest month that is known, its fiscal year so far, and the newest printed year. */
export type Headline = { month: MonthRow; fiscalYear: FiscalYear; year: YearRow; printed: YearRow | null }

/** Null when no month is known. `years` is what `byYear` gave for the same figures. */
export function headline(figures: readonly ExportMonth[], years: readonly YearRow[]): Headline | null {
  const newest = figures.findLast(({ usdMillion }) => usdMillion !== null)
  if (!newest) return null
  const fiscalYear = fiscalYearOf(newest.month)
  const month = byMonth(figures, fiscalYear).find((row) => row.month === newest.month)
  const year = years.find((row) => row.fiscalYear === fiscalYear)
  if (!month || !year) return null
  return { month, fiscalYear, year, printed: years.find((row) => row.printed) ?? null }
}
