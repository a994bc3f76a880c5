import { type FiscalYear, fiscalYearBefore, fiscalYearOf } from "#lib/reference/fiscal-year.ts"
import { byMonth, type Compared, type MonthRow } from "./by-month.ts"
import type { ExportMonth, ExportPrint } from "./figures.ts"
import { growth, total } from "./growth.ts"

/** A fiscal year: as it was printed, and as its months add up. The two differ where months were revised. */
export type YearRow = {
  fiscalYear: FiscalYear
  /** The first print, with the growth on the year before as that one stood then. Null: no total was printed yet. */
  printed: (ExportPrint & { growth: number | null }) | null
  /** The last print, where it differs from the first. */
  revised: ExportPrint | null
  monthsKnown: number
  /** All twelve months together. Null while one isn't known. */
  sumOfMonths: number | null
  /** From July to the last month before the first unknown one, beside the same months of the year before. */
  soFar: (Compared & { last: MonthRow }) | null
}

/** Every fiscal year that has a month or a print, the newest first. */
export function byYear(figures: readonly ExportMonth[], prints: readonly ExportPrint[]): YearRow[] {
  const years = [...figures.map(({ month }) => fiscalYearOf(month)), ...prints.map(({ fiscalYear }) => fiscalYear)]
  return [...new Set(years)]
    .sort()
    .reverse()
    .map((year) => yearRow(year, byMonth(figures, year), prints))
}

function yearRow(fiscalYear: FiscalYear, months: MonthRow[], prints: readonly ExportPrint[]): YearRow {
  const own = printsOf(prints, fiscalYear)
  const [first] = own
  const last = own.at(-1)
  const reached = months.findLast(({ sinceJuly }) => sinceJuly.usdMillion !== null)
  return {
    fiscalYear,
    printed: first ? { ...first, growth: growth(first.usdMillion, yearBefore(prints, first)) } : null,
    revised: last && last.usdMillion !== first?.usdMillion ? last : null,
    monthsKnown: months.filter(({ usdMillion }) => usdMillion !== null).length,
    sumOfMonths: total(months.map(({ usdMillion }) => usdMillion)),
    soFar: reached ? { ...reached.sinceJuly, last: reached } : null,
  }
}

/**
 * The year before as it stood when `print` came out. 2020-21 was first printed as 2,123 beside 1,440 (+47.4 %); later
 * both were revised, and mixing prints gives rates that nobody published.
 */
function yearBefore(prints: readonly ExportPrint[], print: ExportPrint): number | null {
  const then = printsOf(prints, fiscalYearBefore(print.fiscalYear)).filter(({ vintage }) => vintage <= print.vintage)
  return then.at(-1)?.usdMillion ?? null
}

function printsOf(prints: readonly ExportPrint[], fiscalYear: FiscalYear): ExportPrint[] {
  const own = prints.filter((print) => print.fiscalYear === fiscalYear)
  return own.toSorted((a, b) => a.vintage.localeCompare(b.vintage))
}
