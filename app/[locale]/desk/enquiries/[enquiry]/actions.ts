"use server"
import { formAction } from "#app/form-action.ts"
import { answerEnquiry, closeEnquiry } from "#lib/help/answer.ts"
import { changeEmailByDesk } from "#lib/help/change-email-by-desk.ts"
import { claimEnquiry, releaseEnquiry } from "#lib/help/claim.ts"
import {
  answerEnquirySchema,
  approveEmailChangeSchema,
  claimEnquirySchema,
  closeEnquirySchema,
  proofSchema,
  releaseEnquirySchema,
} from "#lib/help/desk-schema.ts"
import { noteProof } from "#lib/help/note-proof.ts"

const back =
  (done: string) =>
  ({ reference }: { reference: string }) =>
    `/desk/enquiries/${reference}?done=${done}`

export const claimAsked = formAction("claimAsked", claimEnquirySchema, claimEnquiry, back("claimed"))
export const releaseAsked = formAction("releaseAsked", releaseEnquirySchema, releaseEnquiry, back("released"))
export const answerAsker = formAction("answerAsker", answerEnquirySchema, answerEnquiry, back("answered"))
export const closeAsked = formAction("closeAsked", closeEnquirySchema, closeEnquiry, back("closed"))
export const noteProofSeen = formAction("noteProofSeen", proofSchema, noteProof, back("proof_noted"))
export const approveEmail = formAction(
  "approveEmail",
  approveEmailChangeSchema,
  changeEmailByDesk,
  back("email_approved"),
)
