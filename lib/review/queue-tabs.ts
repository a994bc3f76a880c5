import { isCursorTime, type ListCursor, readListCursor, writeListCursor } from "#lib/platform/list-cursor.ts"
import { uuidPattern } from "#lib/platform/uuid.ts"
import { type QueueColumn, readColumns, writtenColumns } from "./queue-columns.ts"

/** The queue's tabs and how its address is written and read. Browser-safe. */
export const queueTabs = ["review", "mine", "held", "waiting", "on_hold", "fee", "final", "decided"] as const
export type QueueTab = (typeof queueTabs)[number]
/** Those that wait for an officer, whom nobody holds. */
export const freeTabs: readonly QueueTab[] = ["review", "final"]

/** What is narrowed is counted up to here; beyond it the page says "more than 10,000". A whole tab's count is exact. */
export const COUNTED = 10_000

/** What narrows a tab, by its name in the address, with the form that its value has. */
const filterForms = {
  status: /^[a-z_]{1,40}$/,
  kind: /^(new|renewal)$/,
  category: /^[a-z0-9-]{1,40}$/,
  province: /^[a-z0-9-]{1,40}$/,
  district: /^[a-z0-9-]{1,40}$/,
  dollar: /^1$/,
  officer: new RegExp(`^${uuidPattern}$`),
  from: /^\d{4}-\d\d-\d\d$/,
  to: /^\d{4}-\d\d-\d\d$/,
  overdue: /^1$/,
  duplicates: /^1$/,
  ready: /^1$/,
} as const
export const queueFilters = Object.keys(filterForms) as (keyof typeof filterForms)[]
export type QueueFilters = Partial<Record<keyof typeof filterForms, string>>

/** The statuses that stand in a tab, where there is more than one. */
export const statusesIn: Partial<Record<QueueTab, readonly string[]>> = {
  mine: ["submitted", "fee_paid"],
  held: ["submitted", "fee_paid"],
  waiting: ["information_requested", "decline_intended"],
  decided: ["registered", "declined", "withdrawn", "lapsed"],
}

/** In the tab's own order, or the last submitted first. Who asks for days of submission gets the latter. */
export const queueSorts = ["submitted"] as const
export type QueueSort = (typeof queueSorts)[number] | null

export type QueueView = {
  tab: QueueTab
  filters: QueueFilters
  sort: QueueSort
  /** Which columns are shown, where it is not all of them. */
  columns?: QueueColumn[] | undefined
}
export type QueueAddress = QueueView & {
  cursor: ListCursor | null
  /** Something in the address made no sense and was left aside. */
  wasOdd: boolean
}

/** A tab as it is by itself. */
export function wholeTab(tab: QueueTab): QueueView {
  return { tab, filters: {}, sort: null }
}

type Query = Record<string, string | string[] | undefined>

/** Reads the queue's address. What makes no sense is left aside, and the person is told. */
export function readQueueAddress(query: Query): QueueAddress {
  const tab = queueTabs.find((known) => known === (query.tab ?? "review"))
  const sort = queueSorts.find((known) => known === query.sort) ?? null
  const filters = readFilters(query, tab ?? "review")
  const cursor = tab ? readListCursor(query) : null
  const { columns, isOdd } = readColumns(query.columns)
  const asked = [...queueFilters, "after", "before", "sort"].filter((name) => query[name])
  const understood = Object.keys(filters).length + (cursor ? 1 : 0) + (sort ? 1 : 0)
  const wasOdd = !tab || isOdd || understood !== asked.length
  return { tab: tab ?? "review", filters, sort, columns, cursor, wasOdd }
}

/** Reads a view where it is kept or posted as an address that `queueAddress` wrote. */
export function readQueueLink(link: string): QueueAddress {
  const [page, query] = link.split("?")
  const read = readQueueAddress(Object.fromEntries(new URLSearchParams(query)))
  return page === "/desk" ? read : { ...read, wasOdd: true }
}

/** The address of a queue page. */
export function queueAddress({ tab, filters, sort, columns }: QueueView, cursor?: ListCursor): string {
  const query = new URLSearchParams(tab === "review" ? {} : { tab })
  for (const name of queueFilters) if (filters[name]) query.set(name, filters[name])
  if (sort) query.set("sort", sort)
  if (columns) query.set("columns", writtenColumns(columns))
  writeListCursor(query, cursor)
  return query.size > 0 ? `/desk?${query}` : "/desk"
}

/** The tabs whose applications the desk owes an answer; the others are in the order of their last change. */
export function isByDueDate(tab: QueueTab): boolean {
  return tab === "review" || tab === "mine" || tab === "held" || tab === "final"
}

/** Whether a filter means something in a tab. */
export function isOffered(filter: keyof QueueFilters, tab: QueueTab): boolean {
  if (filter === "status") return statusesIn[tab] !== undefined
  if (filter === "officer") return tab === "held" || tab === "waiting" || tab === "on_hold"
  if (filter === "ready") return tab === "review"
  return filter !== "overdue" || isByDueDate(tab)
}

function readFilters(query: Query, tab: QueueTab): QueueFilters {
  const read = queueFilters.flatMap((name) => {
    const value = query[name]
    const isRead = typeof value === "string" && filterForms[name].test(value) && isOffered(name, tab)
    return isRead && isSensible(name, value, tab) ? [[name, value] as const] : []
  })
  return Object.fromEntries(read)
}

function isSensible(name: keyof QueueFilters, value: string, tab: QueueTab): boolean {
  if (name === "status") return statusesIn[tab]?.includes(value) ?? false
  return (name !== "from" && name !== "to") || isCursorTime(value)
}
