import { isCursorTime } from "#lib/platform/cursor-time.ts"

/** The queue's tabs, in order. Browser-safe. */
export const queueTabs = ["review", "mine", "waiting", "fee", "final", "decided"] as const
export type QueueTab = (typeof queueTabs)[number]

/** Counting a tab stops here: beyond it the page says "1,000+". */
export const COUNTED = 1_000

/** What narrows the open tabs: codes of reference data, and "1" for who wants a dollar account. */
export const queueFilters = ["category", "district", "dollar"] as const
export type QueueFilters = { category?: string; district?: string; dollar?: "1" }

/** Where a page begins or ends in its tab's order: a day, or an instant, and then the id. */
export type QueueCursor = { direction: "after" | "before"; value: string; id: string }

export type QueueAddress = {
  tab: QueueTab
  filters: QueueFilters
  cursor: QueueCursor | null
  /** Something in the address made no sense and was left aside. */
  wasOdd: boolean
}

/** Reads the queue's address. What makes no sense is left aside, and the person is told. */
export function readQueueAddress(query: Record<string, string | string[] | undefined>): QueueAddress {
  const tab = queueTabs.find((known) => known === (query.tab ?? "review"))
  const filters = readFilters(query, tab ?? "review")
  const cursor = tab ? readCursor(query, tab) : null
  const asked = [...queueFilters, "after", "before"].filter((name) => query[name] !== undefined && query[name] !== "")
  const understood = Object.keys(filters).length + (cursor ? 1 : 0)
  return { tab: tab ?? "review", filters, cursor, wasOdd: !tab || understood !== asked.length }
}

/** The address of a queue page. */
export function queueAddress(tab: QueueTab, filters: QueueFilters = {}, cursor?: QueueCursor): string {
  const query = new URLSearchParams(tab === "review" ? {} : { tab })
  for (const name of queueFilters) if (filters[name]) query.set(name, filters[name])
  if (cursor) query.set(cursor.direction, `${cursor.value}~${cursor.id}`)
  return query.size > 0 ? `/desk?${query}` : "/desk"
}

/** The tabs that are in the order of a due date; the others are in that of their last change. */
export function isByDueDate(tab: QueueTab): boolean {
  return tab === "review" || tab === "mine" || tab === "final"
}

function readFilters(query: Record<string, string | string[] | undefined>, tab: QueueTab): QueueFilters {
  // What is over is most of the register: narrowing it without an index of its own would read all of it.
  if (tab === "decided") return {}
  const code = (value: unknown) => (typeof value === "string" && /^[a-z0-9-]{1,40}$/.test(value) ? value : undefined)
  const filters = { category: code(query.category), district: code(query.district) }
  return {
    ...(filters.category && { category: filters.category }),
    ...(filters.district && { district: filters.district }),
    ...(query.dollar === "1" && { dollar: "1" as const }),
  }
}

function readCursor(query: Record<string, string | string[] | undefined>, tab: QueueTab): QueueCursor | null {
  const direction = query.after === undefined ? "before" : "after"
  const given = query[direction]
  const form = isByDueDate(tab)
    ? /^(\d{4}-\d\d-\d\d)~([0-9a-f-]{36})$/
    : /^(\d{4}-\d\d-\d\dT[\d:.]{12}Z)~([0-9a-f-]{36})$/
  const [, value, id] = (typeof given === "string" && form.exec(given)) || []
  if (!value || !id || !isId.test(id) || !isCursorTime(value)) return null
  return { direction, value, id }
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
