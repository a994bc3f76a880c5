import "server-only"
import { today } from "#lib/platform/clock.ts"
import { districts, everyBank, everyCategory, localName, provinces, purposeCodes } from "#lib/reference/index.ts"

/** Codes of the reference data with their names in a language, those included that are no longer offered. */
export type AnswerNames = Record<
  "provinces" | "districts" | "categories" | "purposeCodes" | "banks",
  Record<string, string>
>

export async function answerNames(locale: string): Promise<AnswerNames> {
  const [inProvinces, inDistricts, inCategories, inPurposeCodes, inBanks] = await Promise.all([
    provinces(),
    districts(),
    everyCategory(),
    purposeCodes(today()),
    everyBank(),
  ])
  const named = (rows: { code: string; nameEn: string; nameUr: string }[]) =>
    Object.fromEntries(rows.map((row) => [row.code, localName(row, locale)]))
  return {
    provinces: named(inProvinces),
    districts: named(inDistricts),
    categories: named(inCategories),
    purposeCodes: named(inPurposeCodes),
    banks: named(inBanks),
  }
}
