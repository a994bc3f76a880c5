import "server-only"
import { lastChange } from "#lib/audit/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { personNow } from "#lib/identity/person-now.ts"
import { isPassing } from "#lib/platform/busy.ts"
import { database, type Tx, transaction } from "#lib/platform/database.ts"
import { log } from "#lib/platform/log.ts"
import { NotFound, ok, problem } from "#lib/platform/result.ts"
import { putQuestion } from "../ask.ts"
import { take } from "../claim.ts"
import { giveTo } from "../reassign.ts"
import type { BulkAct, BulkRefusal } from "./acts.ts"

export type OrderedBulk = {
  id: string
  accountId: string
  act: BulkAct
  takerId: string | null
  question: string | null
}

type Place = { bulkId: string; place: number }

/**
 * Does for one application what was ordered for many, by the command that does it for one, and writes down what came of
 * it in the same transaction: whoever comes to it afterwards, or waits for it meanwhile, finds it done.
 */
export async function workOff(actor: Person, bulk: OrderedBulk, place: number): Promise<void> {
  const item = { bulkId: bulk.id, place }
  try {
    const done = await transaction(async (tx) => {
      const left = await lockLeft(tx, item)
      if (!left) return ok(undefined)
      const acted = await act(tx, actor, { bulk, left })
      if (!acted.ok) return acted
      await tx.bulkItem.updateMany({ where: item, data: { result: "done" } })
      return ok(undefined)
    })
    if (!done.ok) await note(item, done.problem.code, "by" in done.problem ? done.problem.by : null)
  } catch (error) {
    if (isPassing(error)) throw error // The job is tried again, and comes back to this one.
    // As `holdRole` asks: where it isn't the application that is gone, but the role.
    if (error instanceof NotFound) {
      return note(item, (await personNow(actor.id))?.role === actor.role ? "gone" : "refused")
    }
    // One that fails is told, and the others go on.
    log.error("bulk.failed", { bulk: bulk.id, place, error: error instanceof Error ? error : new Error(String(error)) })
    await note(item, "failed")
  }
}

type Left = {
  id: string
  reference: string
  seen: number
  version: number
  assigneeId: string | null
  holderId: string | null
}

/** The application, so that nobody changes it meanwhile; none where another worker did it, or it was stopped. */
async function lockLeft(tx: Tx, { bulkId, place }: Place): Promise<Left | undefined> {
  const [left] = await tx.$queryRaw<Left[]>`
    select application.id::text, reference, bulk_item.version as seen, bulk_item.holder_id::text as "holderId", application.version,
      assignee_id::text as "assigneeId"
    from bulk_item join application on application.id = application_id
    where bulk_id = ${bulkId}::uuid and place = ${place} and result is null
    for update`
  return left
}

async function act(tx: Tx, actor: Person, { bulk, left }: { bulk: OrderedBulk; left: Left }) {
  const { id, reference, seen, holderId, version, assigneeId } = left
  // A hand-over in the applicant's turn leaves the version as it is.
  if (version !== seen || assigneeId !== holderId)
    return problem({ code: "stale", ...(await lastChange(tx, actor, id)) } as const)
  if (bulk.act === "assign") return giveTo(tx, actor, { reference, version, officer: bulk.takerId ?? "" })
  const question = bulk.question ?? ""
  if (assigneeId === actor.id) return putQuestion(tx, actor, { reference, version, question })
  const taken = await take(tx, actor, { reference })
  return taken.ok ? putQuestion(tx, actor, { reference, version: version + 1, question }) : taken
}

async function note(item: Place, result: BulkRefusal, byName: string | null = null): Promise<void> {
  await database.bulkItem.updateMany({ where: { ...item, result: null }, data: { result, byName } })
}
