import { z } from "zod"
import { Refusal, requiredField } from "#lib/platform/fields/field.ts"
import { loggedText } from "#lib/platform/fields/logged-text.ts"
import { versionSeen } from "#lib/platform/fields/version.ts"

/** The request, and the version of it that the officer was looking at. */
const seen = { id: z.uuid(), version: versionSeen }

export const endorseSchema = z.object(seen)
export type EndorseInput = z.infer<typeof endorseSchema>

// What a bank calls an account opening has no national form, so no meaning is read out of it.
const bankReference = requiredField("bankReference", (typed) => {
  if (!/^[A-Za-z0-9/ -]*$/.test(typed)) return new Refusal("bankReference.characters")
  return typed.length > 40 ? new Refusal("text.long", { max: 40, count: typed.length }) : typed
})

/** What the bank answered: opened, under its reference, or refused, for its reason. */
export const outcomeSchema = z.discriminatedUnion(
  "outcome",
  [
    z.object({ ...seen, outcome: z.literal("opened"), bankReference }),
    z.object({ ...seen, outcome: z.literal("refused"), refusalReason: loggedText("refusalReason", { max: 500 }) }),
  ],
  { error: "outcome.required" },
)
export type OutcomeInput = z.infer<typeof outcomeSchema>
