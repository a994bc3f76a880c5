import "server-only"
import { move, tellApplicant } from "#lib/application/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { now, today } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { declineReasons } from "#lib/reference/index.ts"
import { releaseIdentity } from "#lib/register/index.ts"
import { findApplication } from "./find-application.ts"
import { keepDecision } from "./keep-decision.ts"
import { letGo } from "./let-go.ts"
import type { Decline } from "./schema.ts"
import { approvedByNobody, endSecondReview, isApprovedOnce } from "./second-review.ts"

/** The reason has gone from the list since the page was opened. */
export type ReasonGone = { code: "reason_gone"; field: "declineReason" }
/** Something was not shown: the applicant hears the reasons first, and has days to answer them. */
export type NoticeFirst = { code: "notice_first"; field: "declineReason" }

/**
 * Declines with a reason from the list and, if the officer likes, words of their own. The identity number is free
 * again. Problems: stale, reason_gone, notice_first.
 */
export async function declineApplication(
  actor: Person,
  { reference, version, declineReason, note }: Decline,
): Promise<Result<{ reference: string }, Stale | ReasonGone | NoticeFirst>> {
  return transaction(async (tx) => {
    const application = await findApplication(tx, actor, reference)
    const { id, accountId } = application
    const data = { ...letGo, ...(isApprovedOnce(application) && approvedByNobody), declineReason }
    const reason = declineReason
    const moved = await move(tx, actor, { subject: application, action: "decline", version, data, reason })
    if (!moved.ok) return moved
    const chosen = (await declineReasons(today())).find(({ code }) => code === declineReason)
    if (!chosen) return problem({ code: "reason_gone", field: "declineReason" })
    if (chosen.isOfProof && !application.declineNoticeAt) {
      return problem({ code: "notice_first", field: "declineReason" })
    }
    if (note) {
      await tx.message.create({
        data: { applicationId: id, authorId: actor.id, fromDesk: true, body: note, at: now() },
      })
    }
    await endSecondReview(tx, actor, application, "decline")
    await keepDecision(tx, actor, application)
    await releaseIdentity(tx, accountId)
    await tellApplicant(tx, "declined", application)
    return ok({ reference })
  })
}
