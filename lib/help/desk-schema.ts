import { z } from "zod"
import { code } from "#lib/platform/fields/code.ts"
import { email } from "#lib/platform/fields/email.ts"
import { loggedText } from "#lib/platform/fields/logged-text.ts"
import { versionSeen } from "#lib/platform/fields/version.ts"
import { mailedText } from "./schema.ts"

/** What the desk's enquiry page and the page of a new address post. Only the server reads it. */

export const enquiryReference = z.string().regex(/^EQ-\d{4}-\d{7}$/)

/** The enquiry, and the version of it that the officer was looking at. */
const seen = { reference: enquiryReference, version: versionSeen }

export const claimEnquirySchema = z.object({ reference: enquiryReference })
export const releaseEnquirySchema = z.object(seen)
export const answerEnquirySchema = z.object({ ...seen, letter: mailedText("letter", { max: 4_000, lines: "many" }) })
export const closeEnquirySchema = z.object({ ...seen, closeReason: loggedText("closeReason", { max: 500 }) })
export const proofSchema = z.object({
  ...seen,
  newEmail: email("newEmail"),
  proof: loggedText("proof", { max: 1_000, lines: "many" }),
})
export const approveEmailChangeSchema = z.object({
  ...seen,
  change: z.uuid(),
  changeReason: loggedText("changeReason", { max: 500 }),
})

export type ClaimEnquiry = z.output<typeof claimEnquirySchema>
export type ReleaseEnquiry = z.output<typeof releaseEnquirySchema>
export type AnswerEnquiry = z.output<typeof answerEnquirySchema>
export type CloseEnquiry = z.output<typeof closeEnquirySchema>
export type Proof = z.output<typeof proofSchema>
export type ApproveEmailChange = z.output<typeof approveEmailChangeSchema>

export const newAddressSchema = z.object({ change: z.uuid() })
export const confirmNewAddressSchema = z.object({ change: z.uuid(), code: code() })
