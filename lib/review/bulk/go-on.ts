import "server-only"
import { may } from "#lib/identity/permissions.ts"
import { personNow } from "#lib/identity/person-now.ts"
import { randomId } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { enqueue, type JobIds } from "#lib/platform/queue.ts"
import { ok } from "#lib/platform/result.ts"
import { type BulkAct, permissionFor } from "./acts.ts"
import { endBulk } from "./end-bulk.ts"
import { type OrderedBulk, workOff } from "./work-off.ts"

const BATCH = 50

/**
 * Works off the next fifty of what was ordered, in their order, and orders the next batch. A batch that a killed worker
 * left is taken up again where it stood. Whoever ordered it must still be allowed to: what is left is refused otherwise.
 */
export async function goOnWithBulk({ bulk: id = "", next }: JobIds): Promise<void> {
  const bulk = await underWay(id)
  if (!bulk) return
  const left = await database.bulkItem.findMany({
    where: { bulkId: id, result: null },
    select: { place: true },
    orderBy: { place: "asc" },
    take: BATCH, // bulk_item_left
  })
  for (const { place } of left) {
    const actor = await personNow(bulk.accountId)
    if (!actor || !may(actor, permissionFor[bulk.act])) return end(id)
    await workOff(actor, bulk, place)
  }
  if (left.length < BATCH) return end(id)
  // A batch that runs longer than its job may is tried again meanwhile, and both come here: each job knows the id of the
  // one after it, and pg-boss takes an id once. So one goes on, and not two side by side to the end.
  await transaction(async (tx) => ok(await enqueue(tx, "bulk.go-on", { bulk: id, next: randomId() }, next)))
}

async function underWay(id: string): Promise<OrderedBulk | null> {
  const where = { id, orderedAt: { not: null }, endedAt: null }
  const select = { id: true, accountId: true, act: true, takerId: true, question: true }
  const found = await database.bulkWork.findFirst({ where, select })
  return found && { ...found, act: found.act as BulkAct }
}

/** Nothing is left, but where the person may no longer. */
async function end(id: string): Promise<void> {
  await transaction(async (tx) => ok(await endBulk(tx, id, "refused")))
}
