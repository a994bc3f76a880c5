import { MOST_AT_ONCE } from "./acts.ts"

/** The address of what was gathered: all of it or what could not be done, before or after a place. Browser-safe. */
export type BulkAddress = { id: string; isRefused: boolean; before: number | null; after: number | null }

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads an address; null where there can be no such thing. What else makes no sense is left aside. */
export function readBulkAddress(id: string, query: Record<string, string | string[] | undefined>): BulkAddress | null {
  if (!isId.test(id)) return null
  const after = readPlace(query.after)
  return { id, isRefused: query.show === "refused", after, before: after === null ? readPlace(query.before) : null }
}

function readPlace(given: string | string[] | undefined): number | null {
  const place = typeof given === "string" && /^\d{1,5}$/.test(given) ? Number(given) : null
  return place !== null && place <= MOST_AT_ONCE ? place : null
}

export function bulkAddress({ id, isRefused }: Pick<BulkAddress, "id" | "isRefused">, from?: Record<string, number>) {
  const query = new URLSearchParams(isRefused ? { show: "refused" } : {})
  for (const [name, place] of Object.entries(from ?? {})) query.set(name, String(place))
  return query.size > 0 ? `/desk/bulk/${id}?${query}` : `/desk/bulk/${id}`
}
