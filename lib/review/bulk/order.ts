import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { now, randomId } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import { enqueue } from "#lib/platform/queue.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { permissionFor } from "./acts.ts"
import { findBulk } from "./find-bulk.ts"
import type { Order } from "./schema.ts"

export type QuestionMissing = { code: "question_missing"; field: "question" }

/** Orders what was gathered, once: the worker does it, one application after the other. Problem: question_missing. */
export async function orderBulk(
  actor: Person,
  { bulk: id, question }: Order,
): Promise<Result<{ id: string }, QuestionMissing>> {
  return transaction(async (tx) => {
    const { act, takerId } = await findBulk(tx, actor, id)
    authorise(actor, permissionFor[act])
    if (act === "ask" && question === null) return problem({ code: "question_missing", field: "question" } as const)
    const data = { orderedAt: now(), question: act === "ask" ? question : null }
    const { count } = await tx.bulkWork.updateMany({ where: { id, orderedAt: null }, data })
    if (count === 0) return ok({ id })
    const many = await tx.bulkItem.count({ where: { bulkId: id, result: null } })
    await record(tx, actor, { type: "bulk.ordered", bulk: id, event: `bulk.ordered_${act}`, count: many, to: takerId })
    await enqueue(tx, "bulk.go-on", { bulk: id, next: randomId() })
    return ok({ id })
  })
}
