import { database } from "#lib/platform/database.ts"
import { kept } from "./kept.ts"

/** The provinces and territories, in the order of the pick-list. They are kept for good: names on old applications stay. */
export const provinces = kept(() => database.province.findMany({ orderBy: { position: "asc" } }))

export type Province = Awaited<ReturnType<typeof provinces>>[number]
