import "server-only"
import type { Person } from "#lib/identity/actor.ts"
import { addDays, startOf, toDateColumn, today } from "#lib/platform/clock.ts"
import { Prisma } from "#lib/platform/database.ts"
import { notForAnother } from "./by-another.ts"
import type { QueueFilters, QueueSort, QueueTab, QueueView } from "./queue-tabs.ts"

const { sql, empty, join } = Prisma

/** In what order a view is: along which column, and which way. */
export type Order = { key: Prisma.Sql; field: "deskOrder" | "submittedAt"; isDescending: boolean }

export function orderOf({ tab, sort, filters }: QueueView): Order {
  if (isBySubmission(sort, filters)) return { key: sql`submitted_at`, field: "submittedAt", isDescending: true }
  return { key: sql`desk_order`, field: "deskOrder", isDescending: tab === "decided" }
}

// Days of submission are a stretch of that order: along the tab's own, PostgreSQL would walk to find where they are.
function isBySubmission(sort: QueueSort, { from, to }: QueueFilters): boolean {
  return sort === "submitted" || Boolean(from ?? to)
}

/**
 * What stands in a view, but for one's own application, and for the approvals that are another's. Each filter has an
 * index that begins with the tab and goes on in the tab's order, or is held by the tab's own index (`application_desk`,
 * `application_desk_submitted`).
 */
export async function inView(actor: Person, { tab, filters }: Pick<QueueView, "tab" | "filters">): Promise<Prisma.Sql> {
  const { from, to, ...others } = filters
  const conditions = Object.entries(others).map(([name, value]) => narrowing[name as keyof typeof narrowing](value))
  const narrowed = [
    isIn(tab, actor),
    sql`account_id <> ${actor.id}::uuid`,
    ...conditions,
    ...(from ? [sql`submitted_at >= ${startOf(from)}`] : []),
    ...(to ? [sql`submitted_at < ${startOf(addDays(to, 1))}`] : []),
  ]
  return sql`${join(narrowed, " and ")} ${await notForAnother(actor, tab)}`
}

function isIn(tab: QueueTab, actor: Person): Prisma.Sql {
  // application_desk_officer
  if (tab === "mine") return sql`desk_tab = 'held' and assignee_id = ${actor.id}::uuid`
  return sql`desk_tab = ${tab}`
}

/**
 * In SQL, that nothing was left to look at when the portal last assessed it, that it has no duplicate since, and that
 * nobody has approved it: a second person looks at all of it.
 */
export const ready = sql`is_ready and not has_duplicates and approved_by_id is null`

const narrowing = {
  status: (value: string) => sql`status = ${value}::"ApplicationStatus"`, // application_desk_status
  // Most are new; the others have application_desk_renewal.
  kind: (value: string) => (value === "new" ? sql`kind = 'new'` : sql`kind <> 'new'`),
  category: (value: string) => sql`primary_category = ${value}`, // application_desk_category
  province: (value: string) => sql`province_code = ${value}`, // application_desk_province
  district: (value: string) => sql`district_code = ${value}`, // application_desk_district
  dollar: () => sql`wants_dollar_account`,
  officer: (value: string) => sql`assignee_id = ${value}::uuid`, // application_desk_officer
  overdue: () => sql`desk_order < ${toDateColumn(today())}`,
  duplicates: () => sql`has_duplicates`, // application_desk_duplicates
  ready: () => ready, // application_desk_ready
} satisfies Record<Exclude<keyof QueueFilters, "from" | "to">, (value: string) => Prisma.Sql>

/** The part of a cursor in a condition. */
export function beyond(cursor: { value: string; id: string } | null, { key, isDescending }: Order): Prisma.Sql {
  if (!cursor) return empty
  const at = sql`(${cursor.value}::timestamptz, ${cursor.id}::uuid)`
  return isDescending ? sql`and (${key}, id) < ${at}` : sql`and (${key}, id) > ${at}`
}
