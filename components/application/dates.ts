import type { CalendarDate } from "#lib/platform/clock.ts"
import { writtenDate, writtenTime } from "#lib/platform/written-date.ts"

const PAKISTAN = "Asia/Karachi"

/** 30 November 2026 */
export function dayInWords(day: CalendarDate, locale: string): string {
  return writtenDate(new Date(day), locale, { dateStyle: "long", timeZone: "UTC" })
}

/** Monday 30 November: where the day of the week helps. */
export function weekdayInWords(day: CalendarDate, locale: string): string {
  return writtenDate(new Date(day), locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" })
}

/** 24 November 2026, 9:12 am, in Pakistan. */
export function momentInWords(at: Date, locale: string): string {
  const day = writtenDate(at, locale, { dateStyle: "long", timeZone: PAKISTAN })
  const comma = locale === "ur" ? "،" : ","
  return `${day}${comma} ${writtenTime(at, locale, { timeZone: PAKISTAN })}`
}

/** 9:12:05 am, in Pakistan: for lists that go on changing. */
export function timeInWords(at: Date, locale: string): string {
  return writtenTime(at, locale, { timeZone: PAKISTAN, seconds: true })
}
