import "server-only"
import { move, tellApplicant } from "#lib/application/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import { type Tx, transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { findApplication } from "./find-application.ts"
import { giveTurn } from "./give-turn.ts"
import type { Ask } from "./schema.ts"
import { approvedByNobody, endSecondReview } from "./second-review.ts"

type Asked = Result<{ reference: string }, Stale>

/**
 * Asks the applicant for something and gives them the turn, until a last day. The officer keeps holding it, so that the
 * answer comes back to whoever asked; the desk's clock stops. Problem: stale.
 */
export async function askForInformation(actor: Person, input: Ask): Promise<Asked> {
  return transaction((tx) => putQuestion(tx, actor, input))
}

/** The same as a part of what is done with many. */
export async function putQuestion(tx: Tx, actor: Person, { reference, version, question }: Ask): Promise<Asked> {
  const data = { ...(await giveTurn("information_answer_days")), ...approvedByNobody }
  const application = await findApplication(tx, actor, reference)
  const { id } = application
  const moved = await move(tx, actor, { subject: application, action: "ask", version, data })
  if (!moved.ok) return moved
  await endSecondReview(tx, actor, application, "ask")
  await tx.message.create({
    data: { applicationId: id, authorId: actor.id, fromDesk: true, body: question, at: now() },
  })
  await tellApplicant(tx, "information-requested", application)
  return ok({ reference })
}
