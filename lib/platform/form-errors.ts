import type { z } from "zod"
import type { FieldError } from "./form-state.ts"

/** Turns a message key and its values into words; `null` when there is no such message. */
export type FieldWords = (key: string, params: Record<string, string | number | Date>) => string | null

/**
 * Says each field's first trouble in words, in the order of the issues. A message that is no key (zod's own, for an input
 * no honest form sends) becomes `fields.unreadable`.
 */
export function fieldErrors(error: z.ZodError, words: FieldWords): FieldError[] {
  const found = new Map<string, string>()
  for (const issue of error.issues) {
    const field = issue.path.join(".")
    if (found.has(field)) continue
    found.set(field, words(issue.message, issueParams(issue)) ?? words("unreadable", {}) ?? issue.message)
  }
  return [...found].map(([field, text]) => ({ field, words: text }))
}

function issueParams(issue: z.core.$ZodIssue): Record<string, string | number> {
  const own = { ...issue, ...("params" in issue ? issue.params : undefined) }
  return Object.fromEntries(Object.entries(own).filter(isPlain))
}

function isPlain(entry: [string, unknown]): entry is [string, string | number] {
  return typeof entry[1] === "string" || typeof entry[1] === "number"
}

type Translator = { has: (key: string) => boolean } & ((
  key: string,
  params?: Record<string, string | number | Date>,
) => string)

/** The words of `fields` in a language, from next-intl's translator of that namespace. */
export function fieldWords(t: Translator): FieldWords {
  return (key, params) => (t.has(key) ? t(key, params) : null)
}
