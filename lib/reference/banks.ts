import type { CalendarDate } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { inForce } from "./in-force.ts"
import { datedRow, kept } from "./kept.ts"

const all = kept(async () => (await database.bank.findMany({ orderBy: { nameEn: "asc" } })).map(datedRow))

/** A bank, by the four letters of its IBANs. `offersDollarAccount` only where the bank says so itself (see `source`). */
export type Bank = Awaited<ReturnType<typeof all>>[number]

/** The banks that may be chosen on a day, by English name. */
export async function banks(on: CalendarDate): Promise<Bank[]> {
  return inForce(await all(), on)
}

/** Every bank there ever was, for showing what was chosen. */
export const everyBank: () => Promise<Bank[]> = all
