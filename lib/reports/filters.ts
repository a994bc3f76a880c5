import type { Status } from "#lib/application/index.ts"
import { addMonths, type CalendarDate } from "#lib/platform/clock.ts"
import {
  type FiscalYear,
  fiscalYearBefore,
  fiscalYearOf,
  fiscalYearRange,
  isFiscalYear,
} from "#lib/reference/fiscal-year.ts"

/** What a report covers. Days count in Pakistan, both ends included. Null is "any". */
export type ReportFilters = {
  from: CalendarDate
  to: CalendarDate
  /** The fiscal year that the period is, or null for other days. */
  fiscalYear: FiscalYear | null
  province: string | null
  category: string | null
  status: Status | null
}

/** As they stand in an address or a form. */
export type FilterParams = Partial<Record<"period" | "from" | "to" | "province" | "category" | "status", unknown>>

/** The portal opened on this day: nothing is older. */
export const firstDay: CalendarDate = "2021-09-16"

type Known = {
  today: CalendarDate
  provinces: readonly string[]
  categories: readonly string[]
  statuses: readonly Status[]
}

/**
 * Reads the filters of a report. What makes no sense is left out, and `ignored` says that something was: a report from
 * an old bookmark still opens.
 */
export function readFilters(params: FilterParams, known: Known): { filters: ReportFilters; ignored: boolean } {
  let ignored = false
  const oneOf = <T extends string>(value: unknown, list: readonly T[]): T | null => {
    if (value === undefined || value === "") return null
    if ((list as readonly unknown[]).includes(value)) return value as T
    ignored = true
    return null
  }
  const period = readPeriod(params, known.today)
  const filters = {
    ...period.range,
    province: oneOf(params.province, known.provinces),
    category: oneOf(params.category, known.categories),
    status: oneOf(params.status, known.statuses),
  }
  return { filters, ignored: ignored || period.ignored }
}

type Range = Pick<ReportFilters, "from" | "to" | "fiscalYear">

// Days win over the period: whoever fills them in means them.
function readPeriod({ period, from, to }: FilterParams, today: CalendarDate): { range: Range; ignored: boolean } {
  const given = [from, to].filter((day) => day !== undefined && day !== "")
  if (given.length > 0) {
    const range = { from: dayOr(from, firstDay), to: dayOr(to, today), fiscalYear: null }
    if (given.every(isDay) && range.from <= range.to) return { range, ignored: false }
    return { range: thisYear(today), ignored: true }
  }
  if (period === "all") return { range: { from: firstDay, to: today, fiscalYear: null }, ignored: false }
  if (typeof period === "string" && isFiscalYear(period)) {
    return { range: { ...fiscalYearRange(period), fiscalYear: period }, ignored: false }
  }
  return { range: thisYear(today), ignored: period !== undefined && period !== "" }
}

function thisYear(today: CalendarDate): Range {
  const fiscalYear = fiscalYearOf(today)
  return { ...fiscalYearRange(fiscalYear), fiscalYear }
}

function dayOr(value: unknown, otherwise: CalendarDate): CalendarDate {
  return isDay(value) ? value : otherwise
}

function isDay(value: unknown): value is CalendarDate {
  if (typeof value !== "string" || !/^(19|20)\d{2}-\d{2}-\d{2}$/.test(value)) return false
  const read = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(value)
}

/** The fiscal years that there can be figures for, the present one first. */
export function reportYears(today: CalendarDate): FiscalYear[] {
  const years: FiscalYear[] = []
  for (let year = fiscalYearOf(today); fiscalYearRange(year).to >= firstDay; year = fiscalYearBefore(year))
    years.push(year)
  return years
}

/** A span of a report's time axis: a month, or a fiscal year where there are too many months to be read. */
export type Span = { key: string; kind: "month" | "year"; months: CalendarDate[] }

/** The months that a period touches, none that is still to come; from more than 24 on its fiscal years. */
export function spansOf({ from, to }: Pick<ReportFilters, "from" | "to">, today: CalendarDate): Span[] {
  const months = monthsOf({ from, to: to < today ? to : today })
  if (months.length <= 24) return months.map((month) => ({ key: month, kind: "month", months: [month] }))
  const years = Map.groupBy(months, fiscalYearOf)
  return [...years].map(([key, own]) => ({ key, kind: "year", months: own }))
}

function monthsOf({ from, to }: Pick<ReportFilters, "from" | "to">): CalendarDate[] {
  const months: CalendarDate[] = []
  for (let month = `${from.slice(0, 7)}-01`; month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}
