import "server-only"
import { lastChange, record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { findApplication } from "./find-application.ts"
import type { Decision } from "./schema.ts"

/** Gives back to the queue what the officer holds. Problem: stale. */
export async function releaseApplication(
  actor: Person,
  { reference, version }: Decision,
): Promise<Result<{ reference: string }, Stale>> {
  return transaction(async (tx) => {
    const application = await findApplication(tx, actor, reference)
    authorise(actor, "review.claim", application)
    const { id } = application
    const { count } = await tx.application.updateMany({
      where: { id, version, assigneeId: actor.id },
      data: { assigneeId: null, claimedAt: null, version: { increment: 1 } },
    })
    if (count === 0) return problem({ code: "stale", ...(await lastChange(tx, actor, id)) } as const)
    await record(tx, actor, { type: "application.released", application: id })
    return ok({ reference })
  })
}
