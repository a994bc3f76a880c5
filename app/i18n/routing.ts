import { defineRouting } from "next-intl/routing"
import { defaultLocale, locales } from "#lib/platform/locale.ts"

/** English at "/", other languages under their own name; the address alone decides, no cookie and no guess. */
export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
  // The link in the header says where the other language is; a header would name private pages too.
  alternateLinks: false,
})
