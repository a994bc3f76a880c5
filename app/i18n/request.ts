import { hasLocale } from "next-intl"
import { getRequestConfig } from "next-intl/server"
import { defaultLocale, locales } from "#lib/platform/locale.ts"

/** Which words a request is answered with. Dates are Pakistan's wherever the server stands. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = hasLocale(locales, asked) ? asked : defaultLocale
  const { default: messages } = await import(`../../messages/${locale}.json`)
  return { locale, messages, timeZone: "Asia/Karachi" }
})
