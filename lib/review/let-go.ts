import { answerEnds } from "#lib/application/index.ts"

/** Nobody holds it any more, and the desk still owes an answer. */
export const letGoUndecided = { assigneeId: null, claimedAt: null, holderSeenAt: null }

/** What a decision leaves behind on the row: nobody holds it, and the desk owes nothing until it comes back. */
export const letGo = { ...letGoUndecided, dueOn: null, declineNoticeAt: null, ...answerEnds }
