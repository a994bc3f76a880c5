import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database, Prisma } from "#lib/platform/database.ts"
import type { BulkResult } from "./acts.ts"
import type { BulkAddress } from "./bulk-address.ts"

export type BulkRow = {
  place: number
  reference: string
  fullName: string
  /** Null while it is left. */
  result: BulkResult | null
  /** Who holds it, or was quicker. */
  byName: string | null
}

export type BulkRows = { rows: BulkRow[]; newer: number | null; older: number | null }

const ROWS = 50
const { sql } = Prisma

/** What came of each application, in their order, fifty at once: all of them, or those that could not be done. */
export async function bulkRows(actor: Person, { id, isRefused, before, after }: BulkAddress): Promise<BulkRows> {
  authorise(actor, "review.read")
  const isBackwards = before !== null
  const found = await database.$queryRaw<BulkRow[]>`
    select place, reference, full_name as "fullName", result, by_name as "byName"
    from bulk_item join application on application.id = application_id
    where bulk_id = (select id from bulk_work where id = ${id}::uuid and account_id = ${actor.id}::uuid)
      and ${isBackwards ? sql`place < ${before}` : sql`place > ${after ?? 0}`}
      and ${isRefused ? sql`result <> 'done'` : sql`true`}
    order by place ${isBackwards ? sql`desc` : sql`asc`} limit ${ROWS + 1} -- bulk_item_pkey`
  const hasMore = found.length > ROWS
  const rows = isBackwards ? found.slice(0, ROWS).reverse() : found.slice(0, ROWS)
  const [first, last] = [rows.at(0), rows.at(-1)]
  return {
    rows,
    newer: first && (isBackwards ? hasMore : after !== null) ? first.place : null,
    older: last && (isBackwards || hasMore) ? last.place : null,
  }
}
