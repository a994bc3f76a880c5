import "server-only"
import { findDuplicates, joinDuplicates } from "#lib/duplicates/index.ts"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { isFresh } from "#lib/identity/fresh.ts"
import { orderLookups } from "#lib/lookups/index.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { now, toDateColumn } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { NotFound, ok, problem, type Result } from "#lib/platform/result.ts"
import { dueOn } from "#lib/reference/index.ts"
import { answerColumns, answersIn } from "./answers/stored.ts"
import { documentsThere } from "./kept-documents.ts"
import { move } from "./move.ts"
import type { SectionKey } from "./questions.ts"
import { ruleContext } from "./rule-context.ts"
import { missingSections } from "./section-states.ts"

export type Submission = { id: string; version: number }
export type Submitted = { reference: string }
export type Incomplete = { code: "missing_sections"; missing: SectionKey[]; count: number }
export type SubmitProblem = { code: "step_up_needed" } | Incomplete | Stale

/**
 * Hands the draft to the board, which owes an answer in the dated number of working days. Problems: step_up_needed (a
 * code or password was given too long ago), missing_sections, stale. The e-mail that says so leaves with it, and the
 * desk is shown who else may be the same person.
 */
export async function submitApplication(
  actor: Person,
  { id, version }: Submission,
): Promise<Result<Submitted, SubmitProblem>> {
  authorise(actor, "application.own")
  if (!isFresh(actor)) return problem({ code: "step_up_needed" })
  const at = now()
  const [due, context] = await Promise.all([dueOn(at), ruleContext()])
  return transaction(async (tx) => {
    await joinDuplicates(tx)
    const draft = await tx.application.findFirst({ where: { id, ...visibleTo(actor) }, select: submission })
    if (!draft) throw new NotFound("application")
    const documents = await documentsThere(tx, draft)
    const missing = missingSections({ ...answersIn(draft), documents }, context)
    if (missing.length > 0) return problem({ code: "missing_sections", missing, count: missing.length })
    const data = { submittedAt: at, dueOn: toDateColumn(due) }
    const moved = await move(tx, actor, { subject: draft, action: "submit", version, data })
    if (!moved.ok) return moved
    await findDuplicates(tx, id)
    await orderLookups(tx, id)
    await sendLetter(tx, "email.application-received", { account: actor.id, application: id })
    return ok({ reference: draft.reference })
  })
}

const submission = {
  id: true,
  reference: true,
  status: true,
  version: true,
  accountId: true,
  submittedAt: true,
  ...answerColumns,
} as const
