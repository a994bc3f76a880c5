// The locale "en" alone writes dates the American way.
const languageOf = (locale: string) => (locale === "en" ? "en-GB" : locale)

/** A date or a part of one in words, with Latin digits: "30 November 2026". */
export function writtenDate(at: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  const words = new Intl.DateTimeFormat(languageOf(locale), options).format(at)
  // Intl parts an Urdu month from its year with a comma, which nobody writes.
  return locale === "ur" ? words.replace(/،(?= \d{4}$)/, "") : words
}

type TimeOptions = { timeZone: string; seconds?: boolean }

/** A time of day: "9:12 am", and in Urdu with its part of the day: "صبح 9:12 بجے". */
export function writtenTime(at: Date, locale: string, { timeZone, seconds }: TimeOptions): string {
  const time: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit", timeZone }
  if (seconds) time.second = "2-digit"
  if (locale !== "ur") return writtenDate(at, locale, { ...time, hour12: true })
  const parts = new Intl.DateTimeFormat("ur", { ...time, hour12: true, dayPeriod: "short" }).formatToParts(at)
  const figures = parts.filter(({ type }) => type !== "dayPeriod").map(({ value }) => value)
  const partOfDay = parts.find(({ type }) => type === "dayPeriod")?.value ?? ""
  return `${partOfDay} ${figures.join("").trim()} بجے`
}
