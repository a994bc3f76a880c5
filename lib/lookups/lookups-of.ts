import "server-only"
import { database } from "#lib/platform/database.ts"
import { isAsked } from "./look-up.ts"
import { type Difference, type Lookup, type LookupResult, lookups } from "./schema.ts"

/** What somebody else says of an application; `result` is null while they were not asked, or not reached a first time. */
export type LookupCheck = {
  what: Lookup
  result: LookupResult | null
  differs: Difference[]
  askedAt: Date | null
  answeredAt: Date | null
  /** There is somebody to ask. */
  mayBeAsked: boolean
}

/** The look-ups of an application: those that there is somebody to ask for, and what was answered before. */
export async function lookupsOf(applicationId: string): Promise<LookupCheck[]> {
  const rows = await database.lookupCheck.findMany({ where: { applicationId } })
  return lookups.flatMap((what): LookupCheck[] => {
    const mayBeAsked = isAsked(what)
    const row = rows.find((one) => one.what === what)
    if (!row)
      return mayBeAsked ? [{ what, mayBeAsked, result: null, differs: [], askedAt: null, answeredAt: null }] : []
    const { askedAt, answeredAt } = row
    const [result, differs] = [row.result as LookupResult, row.differs as Difference[]]
    return [{ what, mayBeAsked, result, differs, askedAt, answeredAt }]
  })
}
