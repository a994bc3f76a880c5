import type { CalendarDate } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { inForce } from "./in-force.ts"
import { datedRow, kept } from "./kept.ts"

const all = kept(async () => (await database.declineReason.findMany({ orderBy: { position: "asc" } })).map(datedRow))

/** Why an application is declined: a name for the desk, and what the letter tells the applicant to do, in both languages. */
export type DeclineReason = Awaited<ReturnType<typeof all>>[number]

/** The reasons an officer may give on a day, in the order of the pick-list. */
export async function declineReasons(on: CalendarDate): Promise<DeclineReason[]> {
  return inForce(await all(), on)
}

/** Every reason there ever was, for showing what was decided. */
export const everyDeclineReason: () => Promise<DeclineReason[]> = all
