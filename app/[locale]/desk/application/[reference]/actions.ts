"use server"
import { formAction, shownAction } from "#app/form-action.ts"
import { byButton } from "#app/letter-buttons.ts"
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
import { approveLetter, askLetter, declineLetter, filledIn, intendDeclineLetter } from "#lib/review/letter.ts"
import { acceptSection, querySection } from "#lib/review/mark-section.ts"
import { noteOnApplication } from "#lib/review/note.ts"
import { reassignApplication } from "#lib/review/reassign.ts"
import { registerApplication } from "#lib/review/register.ts"
import { releaseApplication } from "#lib/review/release.ts"
import { reopenApplication } from "#lib/review/reopen.ts"
import { resumeApplication } from "#lib/review/resume.ts"
import { revealNumber } from "#lib/review/reveal.ts"
import {
  acceptSectionSchema,
  askLookupSchema,
  askSchema,
  claimSchema,
  decisionSchema,
  declineSchema,
  fillInSchema,
  holdSchema,
  intendDeclineSchema,
  noteSchema,
  querySectionSchema,
  reassignSchema,
  reopenSchema,
  revealSchema,
  setAsideSchema,
  settleSchema,
} from "#lib/review/schema.ts"
import { setAsideApproval } from "#lib/review/set-aside.ts"
import { settleDuplicate } from "#lib/review/settle.ts"

type Done = { reference: string }
const back =
  (done: string) =>
  ({ reference }: Done) =>
    `/desk/application/${reference}?done=${done}`
// The section stands in the query too: to another place on the same page a browser goes without loading it anew.
const toSection = ({ reference, section }: Done & { section: string }) =>
  `/desk/application/${reference}?done=marked&section=${section}#review-${section}`

export const claim = formAction("claim", claimSchema, claimApplication, back("claimed"))
export const release = formAction("release", decisionSchema, releaseApplication, back("released"))
export const approve = byButton({
  send: formAction("approve", decisionSchema, approveApplication, (done) =>
    back(done.isSecondNeeded ? "approvedOnce" : "approved")(done),
  ),
  preview: shownAction(decisionSchema, async (actor, input) => ({ preview: await approveLetter(actor, input) })),
})
export const confirm = formAction("confirm", decisionSchema, confirmReady, ({ reference, next }) =>
  next ? back("confirmed")({ reference: next }) : back("noneReady")({ reference }),
)
export const ask = byButton({
  send: formAction("ask", askSchema, askForInformation, back("asked")),
  preview: shownAction(askSchema, async (actor, input) => ({ preview: await askLetter(actor, input) })),
  fill: shownAction(fillInSchema, async (actor, input) => ({
    values: { question: await filledIn(actor, "ask", input) },
  })),
})
export const intend = byButton({
  send: formAction("intend", intendDeclineSchema, intendDecline, back("intended")),
  preview: shownAction(intendDeclineSchema, async (actor, input) => ({
    preview: await intendDeclineLetter(actor, input),
  })),
  fill: shownAction(fillInSchema, async (actor, input) => ({
    values: { reasons: await filledIn(actor, "intend_decline", input) },
  })),
})
export const hold = formAction("hold", holdSchema, holdApplication, back("held"))
export const resume = formAction("resume", decisionSchema, resumeApplication, back("resumed"))
export const decline = byButton({
  send: formAction("decline", declineSchema, declineApplication, back("declined")),
  preview: shownAction(declineSchema, async (actor, input) => ({ preview: await declineLetter(actor, input) })),
})
export const register = formAction("register", decisionSchema, registerApplication, back("registered"))
export const reassign = formAction("reassign", reassignSchema, reassignApplication, back("reassigned"))
export const setAside = formAction("setAside", setAsideSchema, setAsideApproval, back("setAside"))
export const reopen = formAction("reopen", reopenSchema, reopenApplication, back("reopened"))
export const sendLetterAgainHere = formAction("sendLetterAgainHere", sendAgainSchema, sendLetterAgain, back("sent"))
export const askAgain = formAction("askAgain", askLookupSchema, askLookupAgain, back("askedAgain"))
export const writeNote = formAction("writeNote", noteSchema, noteOnApplication, back("noted"))
export const acceptSectionHere = formAction("acceptSectionHere", acceptSectionSchema, acceptSection, toSection)
export const querySectionHere = formAction("querySectionHere", querySectionSchema, querySection, toSection)
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
