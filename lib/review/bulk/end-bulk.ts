import "server-only"
import { now } from "#lib/platform/clock.ts"
import type { Tx } from "#lib/platform/database.ts"
import type { BulkRefusal } from "./acts.ts"

/** Ends what was ordered: what is left gets this result, and is not done any more. Says how many those were. */
export async function endBulk(tx: Tx, id: string, left: BulkRefusal): Promise<number> {
  const { count } = await tx.bulkItem.updateMany({ where: { bulkId: id, result: null }, data: { result: left } })
  await tx.bulkWork.updateMany({ where: { id, endedAt: null }, data: { endedAt: now() } })
  return count
}
