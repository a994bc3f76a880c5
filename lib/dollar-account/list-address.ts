import { isCursorTime } from "#lib/platform/cursor-time.ts"
import { type Tab, tabs } from "./lifecycle.ts"

/** Where a page of the list begins or ends: an instant, and then the request's id. */
export type ListCursor = { direction: "after" | "before"; at: string; id: string }
export type ListAddress = { tab: Tab; cursor: ListCursor | null }

/** Reads the list's address. What makes no sense is left aside. */
export function readListAddress(query: Record<string, string | string[] | undefined>): ListAddress {
  const tab = (Object.keys(tabs) as Tab[]).find((known) => known === query.tab) ?? "to-endorse"
  const direction = query.after === undefined ? "before" : "after"
  const given = query[direction]
  const [, at, id] = (typeof given === "string" && cursorForm.exec(given)) || []
  return { tab, cursor: at && id && isCursorTime(at) ? { direction, at, id } : null }
}

const cursorForm = /^(\d{4}-\d\d-\d\dT[\d:.]{12}Z)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The address of a page of the list. */
export function listAddress(tab: Tab, cursor?: ListCursor | null): string {
  const query = new URLSearchParams(tab === "to-endorse" ? {} : { tab })
  if (cursor) query.set(cursor.direction, `${cursor.at}~${cursor.id}`)
  return query.size > 0 ? `/desk/dollar-accounts?${query}` : "/desk/dollar-accounts"
}
