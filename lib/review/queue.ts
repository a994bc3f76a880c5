import "server-only"
import type { Status } from "#lib/application/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { type CalendarDate, fromDateColumn } from "#lib/platform/clock.ts"
import { database, Prisma } from "#lib/platform/database.ts"
import { compareTitle } from "./account-title.ts"
import { isByDueDate, type QueueCursor, type QueueFilters, type QueueTab } from "./queue-tabs.ts"

export type QueueFlag = "duplicate" | "answered" | "name"

export type QueueRow = {
  reference: string
  fullName: string
  fullNameUrdu: string | null
  category: string | null
  district: string | null
  status: Status
  flags: QueueFlag[]
  dueOn: CalendarDate | null
  changedAt: Date
  officer: string | null
}

export type QueuePage = { rows: QueueRow[]; newer: QueueCursor | null; older: QueueCursor | null }
export type QueueRequest = { tab: QueueTab; filters?: QueueFilters; cursor?: QueueCursor | null }

const ROWS = 50
const sql = Prisma.sql

/** Fifty applications of a tab, by due date or last change, before or after a cursor. One statement. */
export async function reviewQueue(actor: Person, request: QueueRequest): Promise<QueuePage> {
  authorise(actor, "review.read")
  const found = await database.$queryRaw<FoundRow[]>(statement(actor, request))
  const isBackwards = request.cursor?.direction === "before"
  const hasMore = found.length > ROWS
  const page = isBackwards ? found.slice(0, ROWS).reverse() : found.slice(0, ROWS)
  const [first, last] = [page.at(0), page.at(-1)]
  const [isNewer, isOlder] = isBackwards ? [hasMore, true] : [Boolean(request.cursor), hasMore]
  return {
    rows: page.map(asRow),
    newer: first && isNewer ? cursorAt(first, request.tab, "before") : null,
    older: last && isOlder ? cursorAt(last, request.tab, "after") : null,
  }
}

type FoundRow = Omit<QueueRow, "flags" | "dueOn"> & {
  id: string
  dueOn: Date | null
  accountTitle: string | null
  isDuplicate: boolean
  isAnswered: boolean
}

// The page's rows first and by the index alone (`materialized`), and only then what is told about each of them.
function statement(actor: Person, { tab, filters = {}, cursor }: QueueRequest) {
  const key = isByDueDate(tab) ? sql`due_on` : sql`status_changed_at`
  const isDescending = (tab === "decided") !== (cursor?.direction === "before")
  const order = isDescending ? sql`${key} desc, id desc` : sql`${key}, id`
  return sql`
    with page as materialized (
      select id, reference, account_id, assignee_id, status, due_on, status_changed_at, full_name, full_name_urdu,
        primary_category, district_code, account_title
      from application
      where ${isIn(tab, actor)} and account_id <> ${actor.id}::uuid and submitted_at is not null
        ${narrowed(filters)} ${cursor ? from(cursor, key, isDescending) : Prisma.empty}
      order by ${order} limit ${ROWS + 1}
    )
    select page.id::text, reference, page.status::text, full_name as "fullName", full_name_urdu as "fullNameUrdu",
      primary_category as category, district_code as district, due_on as "dueOn", status_changed_at as "changedAt",
      account_title as "accountTitle", officer.display_name as officer,
      exists (
        select from number_hash own
        join number_hash twin on twin.hash = own.hash and twin.kind = own.kind and twin.key_id = own.key_id
        join application other on other.id = twin.application_id
        where own.application_id = page.id and own.kind = 'identity'
          and other.account_id <> page.account_id and other.submitted_at is not null
      ) as "isDuplicate", -- number_hash_hash_kind_key_id_idx
      page.status = 'submitted' and exists (
        select from message where application_id = page.id and from_desk
      ) as "isAnswered" -- message_application_id_at_idx
    from page left join account officer on officer.id = page.assignee_id
    order by ${order}`
}

/** Each tab stands on a partial index of its own that holds nothing else, in this order. */
function isIn(tab: QueueTab, actor: Person) {
  const conditions = {
    review: sql`status = 'submitted' and assignee_id is null`, // application_queue_free
    final: sql`status = 'fee_paid' and assignee_id is null`, // application_queue_free
    mine: sql`assignee_id = ${actor.id}::uuid and status in ('submitted', 'fee_paid')`, // application_queue_held
    waiting: sql`status = 'information_requested'`, // application_by_status
    fee: sql`status = 'fee_due'`, // application_by_status
    decided: sql`status in ('registered', 'declined', 'withdrawn', 'lapsed')`, // application_decided
  }
  return conditions[tab]
}

function narrowed({ category, district, dollar }: QueueFilters) {
  return sql`${category ? sql`and primary_category = ${category}` : Prisma.empty}
    ${district ? sql`and district_code = ${district}` : Prisma.empty}
    ${dollar ? sql`and wants_dollar_account` : Prisma.empty}`
}

function from({ value, id }: QueueCursor, key: Prisma.Sql, isDescending: boolean) {
  const at = value.includes("T") ? sql`${value}::timestamptz` : sql`${value}::date`
  return isDescending ? sql`and (${key}, id) < (${at}, ${id}::uuid)` : sql`and (${key}, id) > (${at}, ${id}::uuid)`
}

function cursorAt(row: FoundRow, tab: QueueTab, direction: QueueCursor["direction"]): QueueCursor | null {
  if (!isByDueDate(tab)) return { direction, value: row.changedAt.toISOString(), id: row.id }
  return row.dueOn && { direction, value: fromDateColumn(row.dueOn), id: row.id }
}

function asRow({ id: _, accountTitle, isDuplicate, isAnswered, dueOn, ...row }: FoundRow): QueueRow {
  const flags: QueueFlag[] = []
  if (isDuplicate) flags.push("duplicate")
  if (isAnswered) flags.push("answered")
  if (accountTitle && compareTitle(accountTitle, row.fullName).result === "bad") flags.push("name")
  return { ...row, flags, dueOn: dueOn && fromDateColumn(dueOn) }
}
