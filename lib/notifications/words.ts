import { createTranslator } from "use-intl/core"
import { type CalendarDate, startOf } from "#lib/platform/clock.ts"
import { formatMoney } from "#lib/platform/fields/money.ts"
import messages from "#messages/en.json" with { type: "json" }

/** The words of `emails` in a person's language, for writing outside a request. */
export function emailWords(locale: string) {
  return createTranslator({ locale, messages, namespace: "emails", timeZone: "Asia/Karachi" })
}

/** A day as e-mails write it: 30 November 2026. */
export function longDate(day: CalendarDate, locale: string): string {
  const language = locale === "en" ? "en-GB" : locale
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "Asia/Karachi" }).format(startOf(day))
}

/** An amount of rupees: Rs 1,000. */
export function rupees(paisa: number): string {
  return formatMoney({ minor: paisa, currency: "PKR" })
}
