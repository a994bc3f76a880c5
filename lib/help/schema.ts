import type { ZodType } from "zod"
import * as z from "zod/mini"
import { cnic } from "#lib/platform/fields/cnic.ts"
import { email } from "#lib/platform/fields/email.ts"
import { field, Refusal, requiredField, typedText } from "#lib/platform/fields/field.ts"
import { readText, type TextRules } from "#lib/platform/fields/free-text.ts"
import { holdsNumber } from "#lib/platform/fields/logged-text.ts"
import { personName } from "#lib/platform/fields/person-name.ts"
import type { EnquiryKind } from "./lifecycle.ts"

/** What is posted by who writes to the board. Browser-safe: checked there too, so with the small zod. */

/** Either, as the command reads it. */
export type EnquiryInput = {
  kind: EnquiryKind
  message: string
  yourName?: string
  email?: string
  lostEmail?: string
  identityNumber?: string
}

/** Words that travel by e-mail or are kept as they are: no identity number and no IBAN. Refusals: text.mailed, and those of free text. */
export function mailedText(name: string, rules: TextRules) {
  return requiredField(name, (typed) => {
    const text = readText(typed, rules)
    return text instanceof Refusal || !holdsNumber(text) ? text : new Refusal("text.mailed")
  })
}

// People don't see this field. Programs that fill in every form on the web do.
const leaveEmpty = field((typed) => (typedText(typed) === "" ? "" : new Refusal("leaveEmpty.filled")))

const everyone = { message: mailedText("message", { max: 3_000, lines: "many" }), leaveEmpty }
const visitor = { ...everyone, yourName: personName("yourName"), email: email() }

/** Whoever has not signed in says who they are, and what their enquiry is to be found by. */
const visitorEnquiry = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("help"), ...visitor }),
  z.object({ kind: z.literal("complaint"), ...visitor }),
  z.object({ kind: z.literal("lost_email"), ...visitor, lostEmail: email("lostEmail") }),
  z.object({ kind: z.literal("identity_used"), ...visitor, identityNumber: cnic("identityNumber") }),
])

/** Whoever has signed in is known. The address that they can't read any more is no place for an answer. */
const enquiry = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("help"), ...everyone }),
  z.object({ kind: z.literal("complaint"), ...everyone }),
  z.object({ kind: z.literal("identity_used"), ...everyone }),
  z.object({ kind: z.literal("lost_email"), ...everyone, email: email() }),
])

// To zod both flavours are one thing; their types only lack each other's methods.
export const visitorEnquirySchema = visitorEnquiry as unknown as ZodType<EnquiryInput>
export const enquirySchema = enquiry as unknown as ZodType<EnquiryInput>
