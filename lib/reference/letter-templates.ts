import type { CalendarDate } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { inForce } from "./in-force.ts"
import { datedRow, kept } from "./kept.ts"

const all = kept(async () => (await database.letterTemplate.findMany({ orderBy: { position: "asc" } })).map(datedRow))

/** Words to begin a letter with, by why it is written: a name for the desk, and the words in both languages. */
export type LetterTemplate = Awaited<ReturnType<typeof all>>[number]

/** The templates that an officer may begin with on a day, in the order of the pick-list. */
export async function letterTemplates(decision: "ask" | "intend_decline", on: CalendarDate): Promise<LetterTemplate[]> {
  return inForce(await all(), on).filter((template) => template.decision === decision)
}

/** A template's words in the language of whoever reads the letter. */
export function templateWords({ wordsEn, wordsUr }: LetterTemplate, locale: string): string {
  return locale === "ur" ? wordsUr : wordsEn
}
