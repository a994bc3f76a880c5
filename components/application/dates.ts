import type { CalendarDate } from "#lib/platform/clock.ts"

// The locale "en" alone writes dates the American way.
const languageOf = (locale: string) => (locale === "en" ? "en-GB" : locale)

function written(locale: string, options: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(languageOf(locale), options)
}

/** 30 November 2026 */
export function dayInWords(day: CalendarDate, locale: string): string {
  return written(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day))
}

/** Monday 30 November: where the day of the week helps. */
export function weekdayInWords(day: CalendarDate, locale: string): string {
  return written(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(new Date(day))
}

/** 24 November 2026, 9:12 am, in Pakistan. */
export function momentInWords(at: Date, locale: string): string {
  const day = written(locale, { dateStyle: "long", timeZone: "Asia/Karachi" }).format(at)
  const time = { hour: "numeric", minute: "2-digit", hour12: true, timeZone: "Asia/Karachi" } as const
  return `${day}, ${written(locale, time).format(at)}`
}

/** 9:12:05 am, in Pakistan: for lists that go on changing. */
export function timeInWords(at: Date, locale: string): string {
  const time = {
    hour: "numeric",
    minute: "2-digit",
    second: "2-digit",
    hour12: true,
    timeZone: "Asia/Karachi",
  } as const
  return written(locale, time).format(at)
}
