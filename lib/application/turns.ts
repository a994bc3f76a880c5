import { now } from "#lib/platform/clock.ts"

/** What an answer, or the desk's own end to its question, leaves behind on the row: nothing is to be answered. */
export const answerEnds = { answerDueOn: null, nextReminderOn: null }

/** It comes back to whoever holds it: from now on it waits for their look. */
export function backToHolder() {
  return { claimedAt: now(), holderSeenAt: null }
}
