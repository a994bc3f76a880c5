import "server-only"
import { lastChange, record } from "#lib/audit/index.ts"
import { holdDuplicates, markDuplicates } from "#lib/duplicates/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { orderLookups } from "#lib/lookups/index.ts"
import { now } from "#lib/platform/clock.ts"
import { type Tx, transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { NotFound, ok, problem, type Result } from "#lib/platform/result.ts"
import { findApplication } from "./find-application.ts"
import type { Settle } from "./schema.ts"

/**
 * Settles whether two applications are one person's, for what agrees between them now: they come back only when
 * something else agrees. Problem: stale (settled meanwhile, or other things agree than were seen).
 */
export async function settleDuplicate(
  actor: Person,
  { reference, other, seen, verdict, settleNote: reason }: Settle,
): Promise<Result<{ reference: string }, Stale>> {
  return transaction(async (tx) => {
    await holdDuplicates(tx)
    const both = [await findApplication(tx, actor, reference), await findApplication(tx, actor, other)] as const
    for (const application of both) authorise(actor, "review.decide", application)
    const [lowerId, higherId] = both.map(({ id }) => id).sort() as [string, string]
    const where = { lowerId_higherId: { lowerId, higherId } }
    const pair = await tx.duplicatePair.findUnique({ where })
    if (!pair) throw new NotFound("page")
    if (!pair.isOpen || pair.agree.join() !== seen.join()) return problem(await overtaken(tx, actor, both[0].id))
    const settledFor = [...new Set([...pair.settledFor, ...pair.agree])]
    const settled = { settledFor, verdict, note: reason, settledById: actor.id, settledAt: now() }
    await tx.duplicatePair.update({ where, data: settled })
    await markDuplicates(tx, [lowerId, higherId])
    // Whoever has answered is not asked again: whether it is ready is noted anew.
    for (const { id } of both) await orderLookups(tx, id)
    for (const [one, another] of [both, both.toReversed()] as (typeof both)[]) {
      const event = `duplicate.settled_${verdict}` as const
      await record(tx, actor, {
        type: "duplicate.settled",
        application: one.id,
        other: another.reference,
        event,
        reason,
      })
    }
    return ok({ reference })
  })
}

async function overtaken(tx: Tx, actor: Person, id: string): Promise<Stale> {
  return { code: "stale", ...(await lastChange(tx, actor, id)) }
}
