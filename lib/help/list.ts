import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { type CalendarDate, fromDateColumn } from "#lib/platform/clock.ts"
import { database, Prisma } from "#lib/platform/database.ts"
import { type ListCursor, type ListPage, pageOf } from "#lib/platform/list-cursor.ts"
import type { EnquiryKind } from "./lifecycle.ts"
import type { EnquiryListAddress, EnquiryTab } from "./list-address.ts"

export type ListedEnquiry = {
  id: string
  reference: string
  kind: EnquiryKind
  name: string
  isProven: boolean
  sentAt: Date
  dueOn: CalendarDate
  statusChangedAt: Date
  officer: string | null
}
export type EnquiryList = ListPage<ListedEnquiry, Pick<ListCursor, "value" | "id">>

const ROWS = 50
const sql = Prisma.sql

/** Fifty enquiries of a tab: what waits for an answer, the longest overdue first; the rest by their last change, the newest first. */
export async function enquiries(actor: Person, { tab, cursor }: EnquiryListAddress): Promise<EnquiryList> {
  authorise(actor, "enquiry.read")
  const found = await database.$queryRaw<FoundEnquiry[]>(statement(actor, tab, cursor))
  const rows = found.map((row) => ({ ...row, dueOn: fromDateColumn(row.dueOn) }))
  const placeOf = ({ id, dueOn, statusChangedAt }: ListedEnquiry) => {
    return { value: tab === "open" ? dueOn : statusChangedAt.toISOString(), id }
  }
  return pageOf(rows, { size: ROWS, from: cursor, placeOf })
}

type FoundEnquiry = Omit<ListedEnquiry, "dueOn"> & { dueOn: Date }

// The page's rows by the index alone, and only then who holds each of them.
function statement(actor: Person, tab: EnquiryTab, cursor: ListCursor | null) {
  const key = tab === "open" ? sql`due_on` : sql`status_changed_at`
  const isDescending = (tab !== "open") !== (cursor?.direction === "before")
  const order = isDescending ? sql`${key} desc, id desc` : sql`${key}, id`
  return sql`
    with page as materialized (
      select * from enquiry
      where status = ${tab}::"EnquiryStatus" and account_id is distinct from ${actor.id}::uuid
        ${cursor ? beyond(cursor, key, isDescending) : Prisma.empty}
      order by ${order} limit ${ROWS + 1} -- enquiry_status_due_on_id_idx, enquiry_status_status_changed_at_id_idx
    )
    select page.id::text, reference, kind::text, name, is_proven as "isProven", sent_at as "sentAt", due_on as "dueOn",
      status_changed_at as "statusChangedAt", officer.display_name as officer
    from page left join account officer on officer.id = page.assignee_id
    order by ${isDescending ? sql`page.${key} desc, page.id desc` : sql`page.${key}, page.id`}`
}

function beyond({ value, id }: ListCursor, key: Prisma.Sql, isDescending: boolean) {
  const at = value.includes("T") ? sql`${value}::timestamptz` : sql`${value}::date`
  return isDescending ? sql`and (${key}, id) < (${at}, ${id}::uuid)` : sql`and (${key}, id) > (${at}, ${id}::uuid)`
}
