import { type ListCursor, readListCursor, writeListCursor } from "#lib/platform/list-cursor.ts"
import { type Tab, tabs } from "./lifecycle.ts"

export type ListAddress = { tab: Tab; cursor: ListCursor | null }

/** Reads the list's address. What makes no sense is left aside. */
export function readListAddress(query: Record<string, string | string[] | undefined>): ListAddress {
  const tab = (Object.keys(tabs) as Tab[]).find((known) => known === query.tab) ?? "to-endorse"
  return { tab, cursor: readListCursor(query) }
}

/** The address of a page of the list. */
export function listAddress(tab: Tab, cursor?: ListCursor | null): string {
  const query = new URLSearchParams(tab === "to-endorse" ? {} : { tab })
  writeListCursor(query, cursor)
  return query.size > 0 ? `/desk/dollar-accounts?${query}` : "/desk/dollar-accounts"
}
