import type { CalendarDate } from "#lib/platform/clock.ts"

/** Pakistan's fiscal year, 1 July to 30 June, written as "2025-26". */
export type FiscalYear = string

const FORM = /^(\d{4})-(\d{2})$/

/** Whether `text` names a fiscal year: "2025-26" does, "2025-27" and "FY26" don't. */
export function isFiscalYear(text: string): boolean {
  const [, start, end] = FORM.exec(text) ?? []
  return start !== undefined && (Number(start) + 1) % 100 === Number(end)
}

/** The fiscal year that a day falls in. */
export function fiscalYearOf(day: CalendarDate): FiscalYear {
  const year = Number(day.slice(0, 4))
  return startingIn(Number(day.slice(5, 7)) >= 7 ? year : year - 1)
}

/** Its first and last day. Throws RangeError for what is no fiscal year. */
export function fiscalYearRange(fiscalYear: FiscalYear): { from: CalendarDate; to: CalendarDate } {
  const start = startOfYear(fiscalYear)
  return { from: `${start}-07-01`, to: `${start + 1}-06-30` }
}

/** The first day of each of its twelve months, July first. Throws RangeError for what is no fiscal year. */
export function fiscalYearMonths(fiscalYear: FiscalYear): CalendarDate[] {
  const start = startOfYear(fiscalYear)
  return Array.from({ length: 12 }, (_, at) => {
    const month = String(((at + 6) % 12) + 1).padStart(2, "0")
    return `${at < 6 ? start : start + 1}-${month}-01`
  })
}

/** The fiscal year before. Throws RangeError for what is no fiscal year. */
export function fiscalYearBefore(fiscalYear: FiscalYear): FiscalYear {
  return startingIn(startOfYear(fiscalYear) - 1)
}

function startingIn(year: number): FiscalYear {
  return `${String(year).padStart(4, "0")}-${String((year + 1) % 100).padStart(2, "0")}`
}

function startOfYear(fiscalYear: FiscalYear): number {
  if (!isFiscalYear(fiscalYear)) throw new RangeError(`"${fiscalYear}" is no fiscal year such as "2025-26"`)
  return Number(fiscalYear.slice(0, 4))
}
