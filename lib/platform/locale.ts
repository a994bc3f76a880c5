/** The languages that are served, each with its words in messages/. */
export const locales = ["en", "ur"] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = "en"

/** How each language is named in itself, and which way it runs. */
export const languages: Record<Locale, { name: string; dir: "ltr" | "rtl" }> = {
  en: { name: "English", dir: "ltr" },
  ur: { name: "اردو", dir: "rtl" },
}

/** Which way a language runs. */
export function directionOf(locale: string): "ltr" | "rtl" {
  return languages[locales.find((known) => known === locale) ?? defaultLocale].dir
}

/** The address of a page in a language: English at "/", others under their own name ("/ur/privacy"). */
export function localePath(locale: string, path: string): string {
  if (locale === defaultLocale) return path
  return `/${locale}${path.replace(/^\/(?=[?#]|$)/, "")}`
}

/** The language that an address names, and the page without it: "/ur/privacy?x" is "/privacy?x" in Urdu. */
export function splitLocale(address: string): { locale: Locale; path: string } {
  const [, first, rest = ""] = /^\/([^/?#]*)(.*)$/.exec(address) ?? []
  const locale = locales.find((known) => known === first)
  if (!locale) return { locale: defaultLocale, path: address }
  return { locale, path: rest.startsWith("/") ? rest : `/${rest}` }
}
