import "server-only"
import { move, tellApplicant } from "#lib/application/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { raiseFee } from "#lib/payments/index.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { holdIdentity } from "#lib/register/index.ts"
import { type ApprovedByYou, waitsForAnother } from "./by-another.ts"
import { findApplication } from "./find-application.ts"
import { isHeldByAnother } from "./held-by-another.ts"
import { keepDecision } from "./keep-decision.ts"
import { letGo, letGoUndecided } from "./let-go.ts"
import { noSectionQueried, type SectionsQueried } from "./mark-section.ts"
import type { Decision } from "./schema.ts"
import { beforeApproval, endSecondReview, isApprovedOnce, openSecondReview } from "./second-review.ts"

/** `isSecondNeeded`: it waits for another person's approval, and the applicant hears nothing yet. */
export type Approved = { reference: string; isSecondNeeded: boolean }

/** Something has to be looked at since the page was made. */
export type NotReady = { code: "not_ready" }
export type ApproveProblem = Stale | ApprovedByYou | NotReady | SectionsQueried | { code: "identity_taken" }

/**
 * Gives initial approval: from here on the identity number is this account's, and the fee is due. The officer lets go
 * of it, so that the final approval can be another person's. What is risky, and a share of the rest, is first approved
 * by one person and then by another. With `onlyIfClear` what is left to look at stops it. Problems: stale,
 * identity_taken, approved_by_you, not_ready, sections_queried.
 */
export async function approveApplication(
  actor: Person,
  { reference, version }: Decision,
  { onlyIfClear = false } = {},
): Promise<Result<Approved, ApproveProblem>> {
  const { isClear, why } = await beforeApproval(actor, reference)
  return transaction(async (tx) => {
    const application = await findApplication(tx, actor, reference)
    const { id, accountId, kind } = application
    const action = why ? "approve_once" : "approve"
    const data = { ...(why ? letGoUndecided : letGo), approvedById: actor.id }
    const moved = await move(tx, actor, { subject: application, action, version, data })
    if (!moved.ok) return moved
    if (await waitsForAnother(actor.id, application)) return problem({ code: "approved_by_you" })
    if (onlyIfClear && (!isClear || isApprovedOnce(application))) return problem({ code: "not_ready" })
    const settled = await noSectionQueried(tx, id)
    if (!settled.ok) return settled
    if (why) {
      // A second person could do nothing with it either.
      if (await isHeldByAnother(id, accountId)) return problem({ code: "identity_taken" })
      await openSecondReview(tx, actor, { id, why })
      return ok({ reference, isSecondNeeded: true })
    }
    const held = await holdIdentity(tx, { applicationId: id, accountId })
    if (!held.ok) return held
    await endSecondReview(tx, actor, application, "approve")
    await keepDecision(tx, actor, application)
    await raiseFee(tx, actor, { applicationId: id, kind })
    await tellApplicant(tx, "initially-approved", application)
    return ok({ reference, isSecondNeeded: false })
  })
}
