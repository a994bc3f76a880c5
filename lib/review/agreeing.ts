import type { StoredAnswers } from "#lib/application/index.ts"
import type { Agreement } from "./schema.ts"

/** The answers that tell people apart, in the order in which the desk compares them. Browser-safe. */
export const compared = [
  "fullName",
  "fullNameUrdu",
  "guardianName",
  "dateOfBirth",
  "identityNumber",
  "mobile",
  "bankCode",
  "iban",
  "accountTitle",
  "addressLine",
  "city",
  "districtCode",
  "primaryCategory",
] as const satisfies readonly (keyof StoredAnswers)[]
export type Compared = (typeof compared)[number]

// Numbers come masked, and two masks may be alike where the numbers are not; a name may be spelt in two ways.
const byPair: Partial<Record<Compared, Agreement>> = { identityNumber: "identity", iban: "iban" }

/** Whether an answer agrees between two applications, of which it is known why they were found. */
export function isAgreeing(field: Compared, one: StoredAnswers, other: StoredAnswers, agree: readonly Agreement[]) {
  const found = byPair[field]
  if (found) return agree.includes(found)
  if (field === "fullName" && agree.includes("name")) return true
  return Boolean(one[field]) && one[field] === other[field]
}
