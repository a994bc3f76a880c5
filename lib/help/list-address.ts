import { type ListCursor, readListCursor, writeListCursor } from "#lib/platform/list-cursor.ts"

/** The tabs of the desk's list of enquiries, in order. Browser-safe. */
export const enquiryTabs = ["open", "answered", "closed"] as const
export type EnquiryTab = (typeof enquiryTabs)[number]

export type EnquiryListAddress = { tab: EnquiryTab; cursor: ListCursor | null }

/** Reads the list's address. What makes no sense is left aside. */
export function readEnquiryAddress(query: Record<string, string | string[] | undefined>): EnquiryListAddress {
  const tab = enquiryTabs.find((known) => known === query.tab) ?? "open"
  // What is open is in the order of its due dates.
  return { tab, cursor: readListCursor(query, tab === "open" ? "day" : "instant") }
}

/** The address of a page of the list. */
export function enquiryListAddress(tab: EnquiryTab, cursor?: ListCursor | null): string {
  const query = new URLSearchParams(tab === "open" ? {} : { tab })
  writeListCursor(query, cursor)
  return query.size > 0 ? `/desk/enquiries?${query}` : "/desk/enquiries"
}
