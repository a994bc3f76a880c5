import "server-only"
import type { Person } from "#lib/identity/actor.ts"
import type { Tx } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import type { BulkAct } from "./acts.ts"

/** What somebody gathered: nobody else's. Throws NotFound. */
export async function findBulk(tx: Tx, { id: accountId }: Person, id: string) {
  const select = { id: true, act: true, takerId: true, orderedAt: true, endedAt: true }
  const found = await tx.bulkWork.findFirst({ where: { id, accountId }, select })
  if (!found) throw new NotFound("page")
  return { ...found, act: found.act as BulkAct }
}
