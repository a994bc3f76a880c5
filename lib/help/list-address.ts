import { isCursorTime } from "#lib/platform/cursor-time.ts"

/** The tabs of the desk's list of enquiries, in order. Browser-safe. */
export const enquiryTabs = ["open", "answered", "closed"] as const
export type EnquiryTab = (typeof enquiryTabs)[number]

/** Where a page of the list begins or ends: a day where it is by due date, else an instant, and then the enquiry's id. */
export type EnquiryCursor = { direction: "after" | "before"; value: string; id: string }
export type EnquiryListAddress = { tab: EnquiryTab; cursor: EnquiryCursor | null }

/** Reads the list's address. What makes no sense is left aside. */
export function readEnquiryAddress(query: Record<string, string | string[] | undefined>): EnquiryListAddress {
  const tab = enquiryTabs.find((known) => known === query.tab) ?? "open"
  const direction = query.after === undefined ? "before" : "after"
  const given = query[direction]
  const form = tab === "open" ? dayForm : instantForm
  const [, value, id] = (typeof given === "string" && form.exec(given)) || []
  return { tab, cursor: value && id && isCursorTime(value) ? { direction, value, id } : null }
}

const id = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
const dayForm = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)~${id}$`)
const instantForm = new RegExp(`^(\\d{4}-\\d\\d-\\d\\dT[\\d:.]{12}Z)~${id}$`)

/** The address of a page of the list. */
export function enquiryListAddress(tab: EnquiryTab, cursor?: EnquiryCursor | null): string {
  const query = new URLSearchParams(tab === "open" ? {} : { tab })
  if (cursor) query.set(cursor.direction, `${cursor.value}~${cursor.id}`)
  return query.size > 0 ? `/desk/enquiries?${query}` : "/desk/enquiries"
}
