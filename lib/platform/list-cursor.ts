/** Lists that are read by key: a page begins or ends at a row, whose place stands in the list's address. Browser-safe. */

import { uuidPattern } from "./uuid.ts"

/** A row's place: an instant, or a day where that is the order, and then its id. */
export type ListCursor = { direction: "after" | "before"; value: string; id: string }

type Query = Record<string, string | string[] | undefined>

const id = `(${uuidPattern})`
const forms = {
  day: new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)~${id}$`),
  instant: new RegExp(`^(\\d{4}-\\d\\d-\\d\\dT[\\d:.]{12}Z)~${id}$`),
}

/** Reads where a page of a list begins or ends. What makes no sense is left aside. */
export function readListCursor(query: Query, order: keyof typeof forms = "instant"): ListCursor | null {
  const direction = query.after === undefined ? "before" : "after"
  const given = query[direction]
  const [, value, id] = (typeof given === "string" && forms[order].exec(given)) || []
  return value && id && isCursorTime(value) ? { direction, value, id } : null
}

/** Adds it to a list's address. */
export function writeListCursor(query: URLSearchParams, cursor: ListCursor | null | undefined): void {
  if (cursor) query.set(cursor.direction, `${cursor.value}~${cursor.id}`)
}

/**
 * Whether a cursor's time, as it stands in an address, is a day or an instant that our own lists write: one that there
 * is, and that the database can hold.
 */
export function isCursorTime(value: string): boolean {
  const time = Date.parse(value)
  if (Number.isNaN(time) || !/^(19|20)/.test(value)) return false
  return new Date(time).toISOString().startsWith(value)
}

type From<Place> = Place & { direction: "after" | "before" }
export type ListPage<Row, Place> = { rows: Row[]; newer: From<Place> | null; older: From<Place> | null }

type Walk<Row, Place> = {
  size: number
  from: { direction: "after" | "before" } | null | undefined
  placeOf: (row: Row) => Place
}

/**
 * The page, in the list's order, out of what was found walking away from a place: `size` rows and, where the list goes
 * on, one more.
 */
export function pageOf<Row, Place>(
  found: readonly Row[],
  { size, from, placeOf }: Walk<Row, Place>,
): ListPage<Row, Place> {
  const isBackwards = from?.direction === "before"
  const hasMore = found.length > size
  const rows = isBackwards ? found.slice(0, size).reverse() : found.slice(0, size)
  const [first, last] = [rows.at(0), rows.at(-1)]
  const [isNewer, isOlder] = isBackwards ? [hasMore, true] : [Boolean(from), hasMore]
  return {
    rows,
    newer: first && isNewer ? { direction: "before", ...placeOf(first) } : null,
    older: last && isOlder ? { direction: "after", ...placeOf(last) } : null,
  }
}
