import { z } from "zod"
import { choice } from "#lib/platform/fields/choice.ts"

/** What the forms about letters post. */

const reference = z.string().regex(/^FR-\d{4}-\d{7}$/)

/** The application is where the form comes back to. */
export const sendAgainSchema = z.object({ letter: z.uuid(), reference })
export type SendAgain = z.output<typeof sendAgainSchema>

export const textsSchema = z.object({ texts: choice("texts", ["on", "off"] as const), reference })
export type ChooseTexts = z.output<typeof textsSchema>
