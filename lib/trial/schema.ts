import { z } from "zod"
import { bareNumber } from "#lib/platform/fields/digits.ts"
import { Refusal, requiredField } from "#lib/platform/fields/field.ts"
import { money } from "#lib/platform/fields/money.ts"
import { trialKeys } from "./people.ts"

export const becomeSchema = z.object({ person: z.enum(trialKeys) })

export const bounceSchema = z.object({
  letter: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt),
})

const psid = requiredField("psid", (typed) => {
  const digits = bareNumber(typed)
  return /^\d{17}$/.test(digits) ? digits : new Refusal("psid.digits", { count: digits.length })
})

/** What the trial's gateway is told to take: a slip, and as much as somebody pays on it. */
export const paySchema = z.object({ psid, amount: money("amount", "PKR") })
export type PayInput = z.output<typeof paySchema>
