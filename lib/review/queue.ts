import "server-only"
import type { Status } from "#lib/application/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { addDays, type CalendarDate, fromDateColumn, startOf } from "#lib/platform/clock.ts"
import { database, Prisma } from "#lib/platform/database.ts"
import { type ListCursor, type ListPage, pageOf } from "#lib/platform/list-cursor.ts"
import { compareTitle } from "./account-title.ts"
import { beyond, inView, type Order, orderOf, ready } from "./queue-condition.ts"
import type { QueueView } from "./queue-tabs.ts"

export type QueueFlag = "duplicate" | "answered" | "answerOver" | "name" | "second" | "ready"

export type QueueRow = {
  reference: string
  fullName: string
  fullNameUrdu: string | null
  category: string | null
  district: string | null
  status: Status
  flags: QueueFlag[]
  dueOn: CalendarDate | null
  submittedAt: Date
  changedAt: Date
  officer: string | null
}

export type QueuePage = ListPage<QueueRow, Pick<ListCursor, "value" | "id">>
export type QueueRequest = QueueView & { cursor?: ListCursor | null }

const ROWS = 50
const sql = Prisma.sql

/** Fifty applications of a view, in its order, before or after a cursor. One statement. */
export async function reviewQueue(actor: Person, request: QueueRequest): Promise<QueuePage> {
  authorise(actor, "review.read")
  const isBackwards = request.cursor?.direction === "before"
  const order = orderOf(request)
  const walked = { ...order, isDescending: order.isDescending !== isBackwards }
  const found = await database.$queryRaw<FoundRow[]>(await statement(actor, request, walked))
  const placeOf = (row: FoundRow) => ({ value: row[order.field].toISOString(), id: row.id })
  const page = pageOf(found, { size: ROWS, from: request.cursor, placeOf })
  return { ...page, rows: page.rows.map(asRow) }
}

export type FoundRow = Omit<QueueRow, "flags" | "dueOn"> & {
  id: string
  deskOrder: Date
  dueOn: Date | null
  accountTitle: string | null
  isDuplicate: boolean
  isAnswered: boolean
  isAnswerOver: boolean
  isSecond: boolean
  isReady: boolean
}

// The page's rows first and by an index alone (`materialized`), and only then what is told about each of them.
async function statement(actor: Person, request: QueueRequest, order: Order) {
  const way = order.isDescending ? sql`desc` : sql`asc`
  return sql`
    with page as materialized (
      select id from application
      where ${await inView(actor, fromCursor(request, order))} ${beyond(request.cursor ?? null, order)}
      order by ${order.key} ${way}, id ${way} limit ${ROWS + 1}
    )
    ${toldOf} from page join application using (id) left join account officer on officer.id = assignee_id
    order by ${order.key} ${way}, application.id ${way}`
}

// Of two bounds on one side of an index PostgreSQL begins at the first, and reads up to the other: the day is left out
// where the cursor lies on the near side of it.
function fromCursor(
  { tab, filters, cursor }: QueueRequest,
  { isDescending }: Order,
): Pick<QueueView, "tab" | "filters"> {
  const { from, to, ...others } = filters
  if (!cursor) return { tab, filters }
  const at = new Date(cursor.value)
  if (isDescending && to && at < startOf(addDays(to, 1))) return { tab, filters: { ...others, ...(from && { from }) } }
  if (!isDescending && from && at >= startOf(from)) return { tab, filters: { ...others, ...(to && { to }) } }
  return { tab, filters }
}

/** What the lists of the desk tell of an application, joined with its `officer`. */
export const toldOf = sql`
  select application.id::text, reference, status::text, full_name as "fullName", full_name_urdu as "fullNameUrdu",
    primary_category as category, district_code as district, due_on as "dueOn", status_changed_at as "changedAt",
    submitted_at as "submittedAt", desk_order as "deskOrder", account_title as "accountTitle",
    officer.display_name as officer, has_duplicates as "isDuplicate",
    status = 'submitted' and answer_due_on is not null as "isAnswerOver",
    status = 'submitted' and approved_by_id is not null as "isSecond",
    status = 'submitted' and ${ready} as "isReady",
    status = 'submitted' and answer_due_on is null and exists (
      select from message where application_id = application.id and from_desk limit 1
    ) as "isAnswered"`

export function asRow({
  id: _,
  deskOrder: __,
  accountTitle,
  isDuplicate,
  isAnswered,
  isAnswerOver,
  isSecond,
  isReady,
  dueOn,
  ...row
}: FoundRow): QueueRow {
  const flags: QueueFlag[] = []
  if (isDuplicate) flags.push("duplicate")
  if (isAnswered) flags.push("answered")
  if (isAnswerOver) flags.push("answerOver")
  if (accountTitle && compareTitle(accountTitle, row.fullName).result === "bad") flags.push("name")
  if (isSecond) flags.push("second")
  else if (isReady) flags.push("ready")
  return { ...row, flags, dueOn: dueOn && fromDateColumn(dueOn) }
}
