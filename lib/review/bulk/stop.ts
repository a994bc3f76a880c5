import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { transaction } from "#lib/platform/database.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { permissionFor } from "./acts.ts"
import { endBulk } from "./end-bulk.ts"
import { findBulk } from "./find-bulk.ts"
import type { Stop } from "./schema.ts"

/** Stops what was ordered: what is done stays done, and what is left stays as it is. */
export async function stopBulk(actor: Person, { bulk: id }: Stop): Promise<Result<{ id: string }, never>> {
  return transaction(async (tx) => {
    const { act, orderedAt, endedAt } = await findBulk(tx, actor, id)
    authorise(actor, permissionFor[act])
    if (!orderedAt || endedAt) return ok({ id })
    const count = await endBulk(tx, id, "stopped")
    await record(tx, actor, { type: "bulk.stopped", bulk: id, count })
    return ok({ id })
  })
}
