import type { CalendarDate } from "#lib/platform/clock.ts"
import { isCursorTime, type ListCursor } from "#lib/platform/list-cursor.ts"
import { uuidPattern } from "#lib/platform/uuid.ts"

/** What narrows the log. `people` are accounts, by id: names and e-mail addresses stay out of the address bar. */
export type AuditFilters = {
  reference?: string
  event?: string
  from?: CalendarDate
  to?: CalendarDate
  people?: string[]
}
/** The entry that a page begins behind, or ends before: "after" is further down the list, at what is older. */
export type AuditCursor = { direction: ListCursor["direction"]; at: Date; id: string }

export const peopleAtMost = 20

type Query = Record<string, string | string[] | undefined>

const day = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const forms = {
  reference: /^FR-\d{4}-\d{7}$/,
  event: /^[a-z_]{1,30}\.[a-z_]{1,40}$/,
  from: day,
  to: day,
  people: new RegExp(`^${uuidPattern}(,${uuidPattern}){0,${peopleAtMost - 1}}$`),
} as const satisfies Record<keyof AuditFilters, RegExp>

const cursorForm = /^(\S{24})_(\d{1,18})$/

/** Reads the audit page's address. What makes no sense is left aside, and `wasOdd` says so. */
export function readAuditAddress(query: Query): { filters: AuditFilters; cursor: AuditCursor | null; wasOdd: boolean } {
  let wasOdd = false
  const take = (name: string, form: RegExp) => {
    const value = query[name]
    if (value === undefined || value === "") return undefined
    if (typeof value === "string" && form.test(value.trim())) return value.trim()
    wasOdd = true
    return undefined
  }
  const given = Object.entries(forms).flatMap(([name, form]) => {
    const value = take(name, form)
    return value === undefined ? [] : [[name, name === "people" ? value.split(",") : value]]
  })
  const cursor = asCursor("before", take("before", cursorForm)) ?? asCursor("after", take("after", cursorForm))
  return { filters: Object.fromEntries(given), cursor, wasOdd }
}

function asCursor(direction: AuditCursor["direction"], value: string | undefined): AuditCursor | null {
  const [, at = "", id = ""] = cursorForm.exec(value ?? "") ?? []
  return isCursorTime(at) ? { direction, at: new Date(at), id } : null
}

/** The address of a page of the audit log. */
export function auditAddress({ people, ...filters }: AuditFilters, cursor?: AuditCursor | null): string {
  const query = new URLSearchParams(filters)
  if (people?.length) query.set("people", people.join(","))
  if (cursor) query.set(cursor.direction, `${cursor.at.toISOString()}_${cursor.id}`)
  return query.size > 0 ? `/desk/audit?${query}` : "/desk/audit"
}
