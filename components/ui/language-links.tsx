import { useLocale } from "next-intl"
import { languages, localePath, locales } from "#lib/platform/locale.ts"

/** The other languages, each named in itself. */
export function LanguageLinks() {
  const here = useLocale()
  return locales
    .filter((locale) => locale !== here)
    .map((locale) => (
      <a key={locale} href={localePath(locale, "/")} lang={locale} hrefLang={locale}>
        {languages[locale].name}
      </a>
    ))
}
