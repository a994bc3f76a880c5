"use server"
import { formAction } from "#app/form-action.ts"
import { sendAgainSchema } from "#lib/letters/schema.ts"
import { sendLetterAgain } from "#lib/letters/send-again.ts"
import { approveApplication } from "#lib/review/approve.ts"
import { askForInformation } from "#lib/review/ask.ts"
import { askLookupAgain } from "#lib/review/ask-lookup-again.ts"
import { claimApplication } from "#lib/review/claim.ts"
import { confirmReady } from "#lib/review/confirm-ready.ts"
import { declineApplication } from "#lib/review/decline.ts"
import { holdApplication } from "#lib/review/hold.ts"
import { intendDecline } from "#lib/review/intend-decline.ts"
import { reassignApplication } from "#lib/review/reassign.ts"
import { registerApplication } from "#lib/review/register.ts"
import { releaseApplication } from "#lib/review/release.ts"
import { reopenApplication } from "#lib/review/reopen.ts"
import { resumeApplication } from "#lib/review/resume.ts"
import { revealNumber } from "#lib/review/reveal.ts"
import {
  askLookupSchema,
  askSchema,
  claimSchema,
  decisionSchema,
  declineSchema,
  holdSchema,
  intendDeclineSchema,
  reassignSchema,
  reopenSchema,
  revealSchema,
  settleSchema,
} from "#lib/review/schema.ts"
import { settleDuplicate } from "#lib/review/settle.ts"

type Done = { reference: string }
const back =
  (done: string) =>
  ({ reference }: Done) =>
    `/desk/application/${reference}?done=${done}`

export const claim = formAction("claim", claimSchema, claimApplication, back("claimed"))
export const release = formAction("release", decisionSchema, releaseApplication, back("released"))
export const approve = formAction("approve", decisionSchema, approveApplication, (done) =>
  back(done.isSecondNeeded ? "approvedOnce" : "approved")(done),
)
export const confirm = formAction("confirm", decisionSchema, confirmReady, ({ reference, next }) =>
  next ? back("confirmed")({ reference: next }) : back("noneReady")({ reference }),
)
export const ask = formAction("ask", askSchema, askForInformation, back("asked"))
export const intend = formAction("intend", intendDeclineSchema, intendDecline, back("intended"))
export const hold = formAction("hold", holdSchema, holdApplication, back("held"))
export const resume = formAction("resume", decisionSchema, resumeApplication, back("resumed"))
export const decline = formAction("decline", declineSchema, declineApplication, back("declined"))
export const register = formAction("register", decisionSchema, registerApplication, back("registered"))
export const reassign = formAction("reassign", reassignSchema, reassignApplication, back("reassigned"))
export const reopen = formAction("reopen", reopenSchema, reopenApplication, back("reopened"))
export const sendLetterAgainHere = formAction("sendLetterAgainHere", sendAgainSchema, sendLetterAgain, back("sent"))
export const askAgain = formAction("askAgain", askLookupSchema, askLookupAgain, back("askedAgain"))
export const settle = formAction(
  "settle",
  settleSchema,
  settleDuplicate,
  ({ reference }) => `/desk/application/${reference}/duplicates?done=settled`,
)
export const reveal = formAction(
  "reveal",
  revealSchema,
  revealNumber,
  ({ reference }) => `/desk/application/${reference}/revealed`,
)
