import type { CalendarDate } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { inForce } from "./in-force.ts"
import { datedRow, kept } from "./kept.ts"

const all = kept(async () => (await database.district.findMany({ orderBy: { nameEn: "asc" } })).map(datedRow))

/** A district of a province, with the other spellings it is known by. */
export type District = Awaited<ReturnType<typeof all>>[number]

/** Every district there ever was, by English name; with a day, the ones on offer on it. */
export async function districts(on?: CalendarDate): Promise<District[]> {
  const every = await all()
  return on ? inForce(every, on) : every
}
