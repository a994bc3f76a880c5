import type { CalendarDate } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { inForce } from "./in-force.ts"
import { datedRow, kept } from "./kept.ts"

const all = kept(async () => (await database.category.findMany({ orderBy: { position: "asc" } })).map(datedRow))

/** An export category. `purposeCode` is the code a freelancer uses for it; null where none was found: their bank says. */
export type Category = Awaited<ReturnType<typeof all>>[number]

/** The categories on offer on a day, in the order of the pick-list. */
export async function categories(on: CalendarDate): Promise<Category[]> {
  return inForce(await all(), on)
}

/** Every category there ever was, for showing what was chosen. */
export const everyCategory: () => Promise<Category[]> = all
