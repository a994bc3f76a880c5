import "server-only"
import { move, tellApplicant } from "#lib/application/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { isFeePaid } from "#lib/payments/index.ts"
import { now, toDateColumn } from "#lib/platform/clock.ts"
import { isTaken, transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { dueOn } from "#lib/reference/index.ts"
import { holdIdentity, type IdentityTaken } from "#lib/register/index.ts"
import { findApplication } from "./find-application.ts"
import type { Reopen } from "./schema.ts"

/** Since the decline, the applicant has begun another application, or has been registered on another. */
export type Superseded = { code: "applied_again" | "registered_since" }
export type ReopenProblem = Stale | Superseded | IdentityTaken

/**
 * Sets aside a decline: the application is back in the queue, due anew. It waits for the approval that it was declined
 * instead of; where the fee was paid that is the final one, and the identity number is this account's again. An e-mail
 * tells the applicant.
 * Problems: stale, applied_again, registered_since, identity_taken.
 */
export async function reopenApplication(
  actor: Person,
  input: Reopen,
): Promise<Result<{ reference: string }, ReopenProblem>> {
  try {
    return await backToTheQueue(actor, input)
  } catch (error) {
    if (isTaken(error, "application_one_live")) return problem({ code: "applied_again" })
    throw error
  }
}

async function backToTheQueue(
  actor: Person,
  { reference, version, reopenReason: reason }: Reopen,
): Promise<Result<{ reference: string }, ReopenProblem>> {
  return transaction(async (tx) => {
    const application = await findApplication(tx, actor, reference)
    const { id, accountId } = application
    const isPaid = await isFeePaid(tx, id)
    const action = isPaid ? "reopen_paid" : "reopen"
    const data = { declineReason: null, dueOn: toDateColumn(await dueOn(now())) }
    const moved = await move(tx, actor, { subject: application, action, version, data, reason })
    if (!moved.ok) return moved
    // Asked after the move: that waits at application_one_live for another application's registration under way.
    if ((await tx.registration.count({ where: { accountId } })) > 0) return problem({ code: "registered_since" })
    const held = isPaid ? await holdIdentity(tx, { applicationId: id, accountId }) : ok(undefined)
    if (!held.ok) return held
    await tellApplicant(tx, "reopened", application)
    return ok({ reference })
  })
}
