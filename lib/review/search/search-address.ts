import { isUuid } from "#lib/platform/uuid.ts"

/** The address of a search: its id, and the application from which on older ones are looked for. Browser-safe. */
type SearchAddress = { of: string; after: string | null }

/** Reads a search's address; null where it names none. */
export function readSearchAddress(query: Record<string, string | string[] | undefined>): SearchAddress | null {
  const id = (value: unknown) => (typeof value === "string" && isUuid(value) ? value : null)
  const of = id(query.of)
  return of ? { of, after: id(query.after) } : null
}

export function searchAddress(of: string, after: string): string {
  return `/desk/search?of=${of}&after=${after}`
}
