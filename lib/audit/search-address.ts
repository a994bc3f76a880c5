import type { AuditCursor, AuditFilters } from "./search.ts"

type Query = Record<string, string | string[] | undefined>

const forms = {
  reference: /^FR-\d{4}-\d{7}$/,
  event: /^[a-z_]{1,30}\.[a-z_]{1,40}$/,
  day: /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  actor: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
} as const satisfies Record<keyof AuditFilters, RegExp>

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
    return value === undefined ? [] : [[name, value]]
  })
  const [before, after] = [take("before", /^\d{1,18}$/), take("after", /^\d{1,18}$/)]
  const cursor = before
    ? { direction: "before" as const, id: before }
    : after
      ? { direction: "after" as const, id: after }
      : null
  return { filters: Object.fromEntries(given), cursor, wasOdd }
}

/** The address of a page of the audit log. */
export function auditAddress(filters: AuditFilters, cursor?: AuditCursor | null): string {
  const query = new URLSearchParams(filters as Record<string, string>)
  if (cursor) query.set(cursor.direction, cursor.id)
  return query.size > 0 ? `/desk/audit?${query}` : "/desk/audit"
}
