import { readFileSync } from "node:fs"
import type { Locale } from "#lib/platform/locale.ts"
import type { RefusalCode } from "./screen.ts"

type Words = Record<RefusalCode, { title: string; body: string }>

const read = new Map<Locale, Words>()

/** What a refused request is told, from messages: the front door stands before the pages and their translations. */
export function refusalWords(locale: Locale, code: RefusalCode): { title: string; body: string } {
  const known = read.get(locale) ?? load(locale)
  read.set(locale, known)
  return known[code]
}

function load(locale: Locale): Words {
  const file = new URL(`../messages/${locale}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, "utf8")).errors.refused
}
