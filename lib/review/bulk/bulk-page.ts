import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import type { BulkAct, BulkRefusal, BulkResult } from "./acts.ts"

type BulkCounts = {
  all: number
  done: number
  left: number
  /** Those that could not be done, by why not. */
  refused: { result: BulkRefusal; count: number }[]
}

export type BulkPage = BulkCounts & {
  id: string
  act: BulkAct
  /** To whom they are assigned. */
  taker: string | null
  question: string | null
  orderedAt: Date | null
  endedAt: Date | null
}

/** What somebody gathered and how far it is. Throws NotFound for anybody else. */
export async function bulkPage(actor: Person, id: string): Promise<BulkPage> {
  authorise(actor, "review.claim")
  const select = { act: true, question: true, orderedAt: true, endedAt: true, taker: { select: { displayName: true } } }
  const found = await database.bulkWork.findFirst({ where: { id, accountId: actor.id }, select })
  if (!found) throw new NotFound("page")
  const { act, taker, ...bulk } = found
  return { ...bulk, id, act: act as BulkAct, taker: taker?.displayName ?? null, ...(await countsOf(id)) }
}

/** How far it is, for a page that asks by itself. Throws NotFound. */
export async function bulkProgress(actor: Person, id: string) {
  const { all, left, endedAt } = await bulkPage(actor, id)
  return { all, left, isOver: endedAt !== null }
}

async function countsOf(bulkId: string): Promise<BulkCounts> {
  const found = await database.$queryRaw<{ result: BulkResult | null; count: number }[]>`
    select result, count(*)::int as count from bulk_item where bulk_id = ${bulkId}::uuid
    group by result order by count desc -- bulk_item_pkey: 10,000 at most`
  const of = (wanted: BulkResult | null) => found.find(({ result }) => result === wanted)?.count ?? 0
  return {
    all: found.reduce((sum, { count }) => sum + count, 0),
    done: of("done"),
    left: of(null),
    refused: found.flatMap(({ result, count }) => (result && result !== "done" ? [{ result, count }] : [])),
  }
}
