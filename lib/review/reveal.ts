import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { transaction } from "#lib/platform/database.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { findApplication } from "./find-application.ts"
import type { Reveal } from "./schema.ts"

/**
 * Writes into the audit log that the actor wants to see a number in full, and why. That entry is the permit: for two
 * minutes `revealedNumbers` shows the number to this person. So the number itself is in no form state (which travels
 * in a hidden field), no address, no redirect and no stored form answer.
 */
export async function revealNumber(
  actor: Person,
  { reference, what, revealReason: reason }: Reveal,
): Promise<Result<{ reference: string }>> {
  return transaction(async (tx) => {
    const application = await findApplication(tx, actor, reference)
    authorise(actor, "identity.reveal", application)
    await record(tx, actor, { type: "identity.revealed", application: application.id, what, reason })
    return ok({ reference })
  })
}
