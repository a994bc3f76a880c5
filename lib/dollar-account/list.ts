import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database, Prisma } from "#lib/platform/database.ts"
import { type ListCursor, type ListPage, pageOf } from "#lib/platform/list-cursor.ts"
import { type RequestStatus, type Tab, tabs } from "./lifecycle.ts"
import type { ListAddress } from "./list-address.ts"

export type ListedRequest = {
  id: string
  reference: string
  fullName: string
  fullNameUrdu: string | null
  bankCode: string
  currency: string
  status: RequestStatus
  requestedAt: Date
  statusChangedAt: Date
}
export type RequestList = ListPage<ListedRequest, Pick<ListCursor, "value" | "id">>

const ROWS = 50
const sql = Prisma.sql

/** Fifty requests of a tab: what waits, the longest waiting first; what is answered, the latest asked first. */
export async function dollarAccountRequests(actor: Person, { tab, cursor }: ListAddress): Promise<RequestList> {
  authorise(actor, "dollar-account.read")
  const found = await database.$queryRaw<ListedRequest[]>(statement(actor, tab, cursor))
  const placeOf = ({ id, requestedAt }: ListedRequest) => ({ value: requestedAt.toISOString(), id })
  return pageOf(found, { size: ROWS, from: cursor, placeOf })
}

// A page of each status by the index, then a page of those: never the whole tab.
function statement(actor: Person, tab: Tab, cursor: ListCursor | null) {
  const isDescending = (tab === "answered") !== (cursor?.direction === "before")
  const order = isDescending ? sql`requested_at desc, id desc` : sql`requested_at, id`
  const from = cursor ? beyond(cursor, isDescending) : Prisma.empty
  return sql`
    select page.id::text, application.reference, application.full_name as "fullName",
      application.full_name_urdu as "fullNameUrdu", page.bank_code as "bankCode", page.currency,
      page.status::text, page.requested_at as "requestedAt", page.status_changed_at as "statusChangedAt"
    from (
      select one.* from unnest(${[...tabs[tab]]}::"DollarAccountStatus"[]) as wanted (status)
      cross join lateral (
        select * from dollar_account_request
        where status = wanted.status and account_id <> ${actor.id}::uuid ${from}
        order by ${order} limit ${ROWS + 1} -- dollar_account_request_status_requested_at_id_idx
      ) one
      order by ${order} limit ${ROWS + 1}
    ) page join application on application.id = page.application_id
    order by ${isDescending ? sql`page.requested_at desc, page.id desc` : sql`page.requested_at, page.id`}`
}

function beyond({ value, id }: ListCursor, isDescending: boolean) {
  return isDescending
    ? sql`and (requested_at, id) < (${value}::timestamptz, ${id}::uuid)`
    : sql`and (requested_at, id) > (${value}::timestamptz, ${id}::uuid)`
}
