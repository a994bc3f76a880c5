import { formatCnic, toCnic } from "#lib/platform/fields/cnic.ts"
import { formatIban, toIban } from "#lib/platform/fields/iban.ts"
import { formatMobile, toMobile } from "#lib/platform/fields/mobile.ts"
import { formatNtn, toNtn } from "#lib/platform/fields/ntn.ts"
import type { FormValues } from "#lib/platform/form-state.ts"
import type { Answers } from "../questions.ts"
import type { StoredAnswers } from "../section-states.ts"

type Field = keyof Answers & string

/** Answers that people type otherwise than they are kept. */
const asTyped: { [F in Field]?: (kept: string & string[]) => string } = {
  identityNumber: (number) => formatCnic(toCnic(number)),
  ntn: (number) => formatNtn(toNtn(number)),
  iban: (number) => formatIban(toIban(number)),
  mobile: (number) => formatMobile(toMobile(number)),
  skills: (list) => list.join(", "),
  profileLinks: (list) => list.join("\n"),
}

/** Kept answers as a form shows them: every field has a value, "" or an empty list for what has no answer yet. */
export function typedAnswers(fields: readonly Field[], answers: StoredAnswers): FormValues {
  return Object.fromEntries(fields.map((field) => [field, typed(field, answers[field])]))
}

function typed(field: Field, value: unknown): string | string[] {
  if (value === null || value === undefined) return ""
  const own = asTyped[field]
  if (own) return own(value as string & string[])
  if (typeof value === "boolean") return value ? "yes" : "no"
  return Array.isArray(value) ? value : String(value)
}
