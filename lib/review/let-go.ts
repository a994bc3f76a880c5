import { answerEnds } from "#lib/application/index.ts"

/** What a decision leaves behind on the row: nobody holds it, and the desk owes nothing until it comes back. */
export const letGo = {
  assigneeId: null,
  claimedAt: null,
  holderSeenAt: null,
  dueOn: null,
  declineNoticeAt: null,
  ...answerEnds,
}
