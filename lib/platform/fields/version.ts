import * as z from "zod/mini"

// The largest that its column holds: beyond it the database would refuse the question itself.
const LARGEST = 2_147_483_647

/** The version of a row that somebody was looking at, as a form's hidden field says it. */
export const versionSeen = z.coerce.number().check(z.int(), z.positive(), z.maximum(LARGEST))
