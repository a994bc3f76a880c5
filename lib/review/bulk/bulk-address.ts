import { isUuid } from "#lib/platform/uuid.ts"
import { MOST_AT_ONCE } from "./acts.ts"

export type BulkPlace = { place: number }
export type BulkCursor = BulkPlace & { direction: "after" | "before" }

/** The address of what was gathered: all of it or what could not be done, before or after a place. Browser-safe. */
export type BulkAddress = { id: string; isRefused: boolean; cursor: BulkCursor | null }

/** Reads an address; null where there can be no such thing. What else makes no sense is left aside. */
export function readBulkAddress(id: string, query: Record<string, string | string[] | undefined>): BulkAddress | null {
  if (!isUuid(id)) return null
  const direction = query.after === undefined ? "before" : "after"
  const given = query[direction]
  const place = typeof given === "string" && /^\d{1,5}$/.test(given) ? Number(given) : MOST_AT_ONCE + 1
  return { id, isRefused: query.show === "refused", cursor: place <= MOST_AT_ONCE ? { direction, place } : null }
}

export function bulkAddress({ id, isRefused }: Pick<BulkAddress, "id" | "isRefused">, cursor?: BulkCursor) {
  const query = new URLSearchParams(isRefused ? { show: "refused" } : {})
  if (cursor) query.set(cursor.direction, String(cursor.place))
  return query.size > 0 ? `/desk/bulk/${id}?${query}` : `/desk/bulk/${id}`
}
