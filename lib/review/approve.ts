import "server-only"
import { move, tellApplicant } from "#lib/application/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { raiseFee } from "#lib/payments/index.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { holdIdentity } from "#lib/register/index.ts"
import { findApplication } from "./find-application.ts"
import { keepDecision } from "./keep-decision.ts"
import { letGo } from "./let-go.ts"
import { noSectionQueried, type SectionsQueried } from "./mark-section.ts"
import type { Decision } from "./schema.ts"

/**
 * Gives initial approval: from here on the identity number is this account's, and the fee is due. The officer lets go
 * of it, so that the final approval can be another person's. Problems: stale, identity_taken, sections_queried.
 */
export async function approveApplication(
  actor: Person,
  { reference, version }: Decision,
): Promise<Result<{ reference: string }, Stale | SectionsQueried | { code: "identity_taken" }>> {
  return transaction(async (tx) => {
    const application = await findApplication(tx, actor, reference)
    const { id, accountId, kind } = application
    const data = { ...letGo, approvedById: actor.id }
    const moved = await move(tx, actor, { subject: application, action: "approve", version, data })
    if (!moved.ok) return moved
    const settled = await noSectionQueried(tx, id)
    if (!settled.ok) return settled
    const held = await holdIdentity(tx, { applicationId: id, accountId })
    if (!held.ok) return held
    await keepDecision(tx, actor, application)
    await raiseFee(tx, actor, { applicationId: id, kind })
    await tellApplicant(tx, "initially-approved", application)
    return ok({ reference })
  })
}
