import "server-only"
import { move, tellApplicant } from "#lib/application/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { findApplication } from "./find-application.ts"
import { giveTurn } from "./give-turn.ts"
import type { IntendDecline } from "./schema.ts"
import { approvedByNobody, endSecondReview } from "./second-review.ts"

/**
 * Tells the applicant for what reasons the application may be declined, and gives them the turn for the days that the
 * policy says. The officer keeps holding it, and may decline it after an answer or that time. Problem: stale.
 */
export async function intendDecline(
  actor: Person,
  { reference, version, reasons }: IntendDecline,
): Promise<Result<{ reference: string }, Stale>> {
  const turn = await giveTurn("decline_answer_days")
  return transaction(async (tx) => {
    const application = await findApplication(tx, actor, reference)
    const data = { ...turn, ...approvedByNobody, declineNoticeAt: now() }
    const moved = await move(tx, actor, { subject: application, action: "intend_decline", version, data })
    if (!moved.ok) return moved
    await endSecondReview(tx, actor, application, "intend_decline")
    await tx.message.create({
      data: { applicationId: application.id, authorId: actor.id, fromDesk: true, body: reasons, at: now() },
    })
    await tellApplicant(tx, "decline-intended", application)
    return ok({ reference })
  })
}
