import "server-only"
import { randomInt } from "node:crypto"
import type { Action, Status } from "#lib/application/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { now, today } from "#lib/platform/clock.ts"
import { database, type Tx } from "#lib/platform/database.ts"
import { policyOn } from "#lib/reference/index.ts"
import { assess, assessed, thePortal } from "./assess.ts"
import type { WhySecond } from "./schema.ts"

/** What the second person made of it. */
type Made = Extract<Action, "approve" | "ask" | "intend_decline" | "decline">

type Subject = { id: string; status: Status; approvedById: string | null }

/**
 * Whether an application is clear, and whether somebody else would have to look at it, were it approved by this person
 * now, and why. What they settled themselves, as two people's, is risky still. Of what is clear, as many in a hundred as
 * the policy says, by lot: nobody knows beforehand which.
 */
export async function beforeApproval(
  { id: settledById }: Person,
  reference: string,
): Promise<{ isClear: boolean; why: WhySecond | null }> {
  const select = { ...assessed, approvedById: true }
  const row = await database.application.findUnique({ where: { reference }, select })
  if (!row) return { isClear: false, why: null }
  const { id, approvedById } = row
  const [{ standing }, settled, isTwiceIfRisky, share] = await Promise.all([
    assess(row, thePortal),
    database.duplicatePair.count({ where: { settledById, OR: [{ lowerId: id }, { higherId: id }] } }),
    policyOn("risky_approval_by_another", today()),
    policyOn("second_review_percent", today()),
  ])
  const isClear = standing === "clear"
  if (approvedById !== null) return { isClear, why: null }
  if (isTwiceIfRisky === 1 && (standing === "risky" || settled > 0)) return { isClear, why: "risky" }
  return { isClear, why: isClear && randomInt(100) < share ? "share" : null }
}

/** Whether an application was approved by one person and waits for a second. */
export function isApprovedOnce({ status, approvedById }: Pick<Subject, "status" | "approvedById">): boolean {
  return status === "submitted" && approvedById !== null
}

/** What any decision but an approval leaves on the row: whoever answers it is looked at anew. */
export const approvedByNobody = { approvedById: null }

/** Opens a second review after the first person's approval. */
export async function openSecondReview(tx: Tx, actor: Person, { id, why }: { id: string; why: WhySecond }) {
  await tx.secondReview.create({ data: { applicationId: id, why, firstId: actor.id, firstAt: now() } })
}

/** Ends it with what the second person made of it. Where none is open, nothing. */
export async function endSecondReview(tx: Tx, actor: Person, application: Subject, verdict: Made): Promise<void> {
  if (!isApprovedOnce(application)) return
  await tx.secondReview.updateMany({
    where: { applicationId: application.id, decidedAt: null },
    data: { secondId: actor.id, verdict, decidedAt: now() },
  })
}
