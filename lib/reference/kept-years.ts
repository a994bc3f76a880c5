import type { CalendarDate } from "#lib/platform/clock.ts"
import { policyOn } from "./policy-on.ts"

const kinds = ["application", "register", "letter", "enquiry", "audit"] as const

/** For how many whole years the board keeps what is over, by the policies of a day: as people are told, and as it is done. */
export type KeptYears = Record<(typeof kinds)[number], number>

export async function keptYears(on: CalendarDate): Promise<KeptYears> {
  const years = await Promise.all(kinds.map(async (kind) => [kind, await policyOn(`${kind}_kept_years`, on)] as const))
  return Object.fromEntries(years) as KeptYears
}
