import { useLocale } from "next-intl"
import { languages, localePath, locales } from "#lib/platform/locale.ts"

/** This page in the other languages, each named in itself. `here` is its path and query, without a language. */
export function LanguageLinks({ here }: { here: string }) {
  const current = useLocale()
  return locales
    .filter((locale) => locale !== current)
    .map((locale) => (
      <a key={locale} href={localePath(locale, here)} lang={locale} hrefLang={locale}>
        {languages[locale].name}
      </a>
    ))
}
