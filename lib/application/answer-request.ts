import "server-only"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { lookups, orderLookupsAgain } from "#lib/lookups/index.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { now } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { NotFound, ok, problem, type Result } from "#lib/platform/result.ts"
import { dueAgain } from "#lib/reference/index.ts"
import { answerColumns, answersIn } from "./answers/stored.ts"
import { documentsThere } from "./kept-documents.ts"
import { move } from "./move.ts"
import { ruleContext } from "./rule-context.ts"
import { missingSections } from "./section-states.ts"
import type { Incomplete } from "./submit.ts"
import { answerEnds, backToHolder } from "./turns.ts"

export type AnswerToRequest = { id: string; version: number; words: string }

/**
 * Sends what the desk asked for: the words, and the answers as they now stand. It goes back to the officer who holds it,
 * who has the working days that were left when they asked; an e-mail says the day. Problems: missing_sections, stale.
 */
export async function answerRequest(
  actor: Person,
  { id, version, words }: AnswerToRequest,
): Promise<Result<{ reference: string }, Incomplete | Stale>> {
  authorise(actor, "application.own")
  const context = await ruleContext()
  return transaction(async (tx) => {
    const application = await tx.application.findFirst({ where: { id, ...visibleTo(actor) }, select: answered })
    if (!application) throw new NotFound("application")
    const documents = await documentsThere(tx, application)
    const missing = missingSections({ ...answersIn(application), documents }, context)
    if (missing.length > 0) return problem({ code: "missing_sections", missing, count: missing.length })
    const data = { ...answerEnds, ...backToHolder(), dueOn: await dueAgain(application) }
    const moved = await move(tx, actor, { subject: application, action: "answer", version, data })
    if (!moved.ok) return moved
    await tx.message.create({
      data: { applicationId: id, authorId: actor.id, fromDesk: false, body: words, at: now() },
    })
    await orderLookupsAgain(tx, id, lookups)
    await sendLetter(tx, "email.answer-received", { account: actor.id, application: id })
    return ok({ reference: application.reference })
  })
}

const answered = {
  id: true,
  reference: true,
  status: true,
  version: true,
  accountId: true,
  submittedAt: true,
  dueOn: true,
  statusChangedAt: true,
  ...answerColumns,
} as const
