import { createTranslator } from "use-intl/core"
import type { Locale } from "#lib/platform/locale.ts"
import en from "#messages/en.json" with { type: "json" }
import ur from "#messages/ur.json" with { type: "json" }
import banks from "#prisma/reference/banks.json" with { type: "json" }
import categories from "#prisma/reference/categories.json" with { type: "json" }
import districts from "#prisma/reference/districts.json" with { type: "json" }
import provinces from "#prisma/reference/provinces.json" with { type: "json" }

const messages: Record<Locale, typeof en> = { en, ur }
const named = { banks, categories, districts, provinces }

/** What stands on the pages in a language: words by their key, and what reference data is called by its code. */
export function wordsIn(locale: Locale) {
  const t = createTranslator({ locale, messages: messages[locale], timeZone: "Asia/Karachi" })
  return {
    t,
    nameOf: (table: keyof typeof named, code: string) => {
      const row = named[table].find((one) => one.code === code)
      return (locale === "ur" ? row?.name_ur : row?.name_en) ?? code
    },
  }
}

export type Words = ReturnType<typeof wordsIn>
