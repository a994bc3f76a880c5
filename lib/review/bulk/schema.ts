import { z } from "zod"
import { choice, optionalReferenceCode, optionalReferenceCodes, tick } from "#lib/platform/fields/choice.ts"
import { optionalText } from "#lib/platform/fields/free-text.ts"
import { queueView } from "../schema.ts"
import { bulkActs } from "./acts.ts"

/** What the forms about many applications post. Browser-safe. */

// A page of the queue: more than that is chosen as the whole view.
const ROWS = 50

/** What stood in the queue: its view, and of it either all or what was ticked. */
export const gatherSchema = z
  .object({
    act: choice("act", bulkActs),
    view: queueView,
    all: tick(),
    chosen: optionalReferenceCodes("chosen", ROWS),
    officer: optionalReferenceCode(),
  })
  .refine(({ all, chosen }) => all || chosen.length > 0, { path: ["chosen"], error: "chosen.required" })
  .refine(({ act, officer }) => act !== "assign" || officer, { path: ["officer"], error: "officer.required" })

export const orderSchema = z.object({
  bulk: z.uuid(),
  question: optionalText({ max: 2_000, lines: "many" }),
})
export const stopSchema = z.object({ bulk: z.uuid() })

export type Gather = z.output<typeof gatherSchema>
export type Order = z.output<typeof orderSchema>
export type Stop = z.output<typeof stopSchema>
