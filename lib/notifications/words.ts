import { createTranslator } from "use-intl/core"
import { type CalendarDate, startOf } from "#lib/platform/clock.ts"
import { formatMoney } from "#lib/platform/fields/money.ts"
import { defaultLocale, type Locale, locales } from "#lib/platform/locale.ts"
import { writtenDate } from "#lib/platform/written-date.ts"
import en from "#messages/en.json" with { type: "json" }
import ur from "#messages/ur.json" with { type: "json" }

const words: Record<Locale, typeof en> = { en, ur }

/** The words of `emails` in a person's language, for writing outside a request. */
export function emailWords(locale: string) {
  const language = locales.find((known) => known === locale) ?? defaultLocale
  return createTranslator({
    locale: language,
    messages: words[language],
    namespace: "emails",
    timeZone: "Asia/Karachi",
  })
}

/** A day as e-mails write it: 30 November 2026. */
export function longDate(day: CalendarDate, locale: string): string {
  return writtenDate(startOf(day), locale, { dateStyle: "long", timeZone: "Asia/Karachi" })
}

/** An amount of rupees: Rs 1,000. */
export function rupees(paisa: number): string {
  return formatMoney({ minor: paisa, currency: "PKR" })
}
