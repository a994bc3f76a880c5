/** The languages that are served. "ur" joins when messages/ur.json is there. */
export const locales = ["en"] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = "en"

/** How each language is named in itself, and which way it runs. */
export const languages: Record<"en" | "ur", { name: string; dir: "ltr" | "rtl" }> = {
  en: { name: "English", dir: "ltr" },
  ur: { name: "اردو", dir: "rtl" },
}

/** The address of a page in a language: English at "/", others under their own name ("/ur/privacy"). */
export function localePath(locale: string, path: string): string {
  if (locale === defaultLocale) return path
  return path === "/" ? `/${locale}` : `/${locale}${path}`
}
