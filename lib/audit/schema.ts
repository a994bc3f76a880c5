import { z } from "zod"
import { text } from "#lib/platform/fields/free-text.ts"

const kept = z.string().max(100).optional()

/** Whom to look for in the log, and what narrows it already. Browser-safe. */
export const findPeopleSchema = z.object({
  person: text("person", { max: 254 }),
  reference: kept,
  event: kept,
  from: kept,
  to: kept,
})
