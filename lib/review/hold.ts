import "server-only"
import { move, tellApplicant } from "#lib/application/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { findApplication } from "./find-application.ts"
import type { Hold } from "./schema.ts"

/**
 * Puts an application on hold, which stops the desk's clock. Whoever holds it keeps it. The applicant is told that it
 * is on hold; the reason is the desk's. Problem: stale.
 */
export async function holdApplication(
  actor: Person,
  { reference, version, holdReason: reason }: Hold,
): Promise<Result<{ reference: string }, Stale>> {
  return transaction(async (tx) => {
    const application = await findApplication(tx, actor, reference)
    const moved = await move(tx, actor, { subject: application, action: "hold", version, reason })
    if (!moved.ok) return moved
    await tellApplicant(tx, "on-hold", application)
    return ok({ reference })
  })
}
