import { getLocale } from "next-intl/server"
import { everyBank, localName } from "#lib/reference/index.ts"

/** Every bank's name in the page's language, by its code. */
export async function bankNames(): Promise<Map<string, string>> {
  const [locale, banks] = await Promise.all([getLocale(), everyBank()])
  return new Map(banks.map((bank) => [bank.code, localName(bank, locale)]))
}
