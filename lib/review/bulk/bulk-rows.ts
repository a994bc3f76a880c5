import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database, Prisma } from "#lib/platform/database.ts"
import { type ListPage, pageOf } from "#lib/platform/list-cursor.ts"
import type { BulkResult } from "./acts.ts"
import type { BulkAddress, BulkPlace } from "./bulk-address.ts"

export type BulkRow = BulkPlace & {
  reference: string
  fullName: string
  /** Null while it is left. */
  result: BulkResult | null
  /** Who holds it, or was quicker. */
  byName: string | null
}

export type BulkRows = ListPage<BulkRow, BulkPlace>

const ROWS = 50
const { sql } = Prisma

/** What came of each application, in their order, fifty at once: all of them, or those that could not be done. */
export async function bulkRows(actor: Person, { id, isRefused, cursor }: BulkAddress): Promise<BulkRows> {
  authorise(actor, "review.claim")
  const isBackwards = cursor?.direction === "before"
  const found = await database.$queryRaw<BulkRow[]>`
    select place, reference, full_name as "fullName", result, by_name as "byName"
    from bulk_item join application on application.id = application_id
    where bulk_id = (select id from bulk_work where id = ${id}::uuid and account_id = ${actor.id}::uuid)
      and ${isBackwards ? sql`place < ${cursor.place}` : sql`place > ${cursor?.place ?? 0}`}
      and ${isRefused ? sql`result <> 'done'` : sql`true`}
    order by place ${isBackwards ? sql`desc` : sql`asc`} limit ${ROWS + 1} -- bulk_item_pkey`
  return pageOf(found, { size: ROWS, from: cursor, placeOf: ({ place }) => ({ place }) })
}
