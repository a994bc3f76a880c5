import type { Person } from "#lib/identity/actor.ts"
import { isFresh } from "#lib/identity/fresh.ts"
import type { QuestionKey } from "./questions.ts"

const guarded: readonly QuestionKey[] = ["identity.card", "bank.account"]

/**
 * Whether they must prove anew who they are before they change this answer. Submission asks for that proof, so a draft
 * may be changed without; from then on, whoever finds an open session changes neither identity number nor IBAN.
 */
export function mustConfirm(actor: Person, { submittedAt }: { submittedAt: Date | null }, question: QuestionKey) {
  return submittedAt !== null && guarded.includes(question) && !isFresh(actor)
}
