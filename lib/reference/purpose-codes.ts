import type { CalendarDate } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { inForce } from "./in-force.ts"
import { datedRow, kept } from "./kept.ts"

const all = kept(async () => (await database.purposeCode.findMany({ orderBy: { code: "asc" } })).map(datedRow))

/** A State Bank code that says what an export receipt was for. 9471, workers' remittances, is there to be warned of. */
export type PurposeCode = Awaited<ReturnType<typeof all>>[number]

/** The purpose codes in force on a day. */
export async function purposeCodes(on: CalendarDate): Promise<PurposeCode[]> {
  return inForce(await all(), on)
}
