import { accountEmails } from "#lib/account/emails.ts"
import { applicationEmails } from "#lib/application/emails.ts"
import { applicationTexts } from "#lib/application/texts.ts"
import { scanWaiting, sweepDocuments } from "#lib/documents/sweep.ts"
import { dollarAccountEmails } from "#lib/dollar-account/emails.ts"
import { helpEmails } from "#lib/help/emails.ts"
import { systemActor } from "#lib/identity/actor.ts"
import { identityEmails } from "#lib/identity/emails.ts"
import { sweepIdentity } from "#lib/identity/sweep.ts"
import { askLookups } from "#lib/lookups/ask.ts"
import { deliver } from "#lib/notifications/deliver.ts"
import { deliverText } from "#lib/notifications/deliver-text.ts"
import { markGivenUp } from "#lib/notifications/letter-states.ts"
import { paymentEmails } from "#lib/payments/emails.ts"
import { lapseUnpaidFees } from "#lib/payments/index.ts"
import { closeDatabase } from "#lib/platform/database.ts"
import { forgetForms } from "#lib/platform/forget-forms.ts"
import { log } from "#lib/platform/log.ts"
import { closeQueue, startWorker } from "#lib/platform/queue.ts"
import { expireRegistrations } from "#lib/register/expire.ts"
import { forgetWhatIsPast } from "#lib/retention/forget-what-is-past.ts"
import { forgetBulk } from "#lib/review/bulk/forget-bulk.ts"
import { goOnWithBulk } from "#lib/review/bulk/go-on.ts"
import { endUnanswered } from "#lib/review/end-unanswered.ts"
import { foldTally } from "#lib/review/fold-tally.ts"
import { noteStanding } from "#lib/review/note-standing.ts"
import { releaseIdle } from "#lib/review/release-idle.ts"
import { remindApplicants } from "#lib/review/remind-applicants.ts"
import { forgetSearches } from "#lib/review/search/forget-searches.ts"
import { staffEmails } from "#lib/staff/emails.ts"
import { type NightlyRuns, workBulk, workEmail, workLookups, workNightly, workSms } from "./work.ts"

const clock = systemActor("clock")

/** What each night does, in Pakistan's time, after midnight has ended the days that are counted; and what has another time. */
const nightly: NightlyRuns = {
  "nightly.release-idle": { at: "*/5 * * * *", run: () => releaseIdle(clock) },
  "nightly.end-unanswered": { at: "5 0 * * *", run: () => endUnanswered(clock) },
  "nightly.lapse-unpaid-fees": { at: "10 0 * * *", run: () => lapseUnpaidFees(clock) },
  "nightly.expire-registrations": { at: "20 0 * * *", run: () => expireRegistrations(clock) },
  "nightly.remind-applicants": { at: "0 9 * * *", run: () => remindApplicants(clock) },
  "nightly.sweep": { at: "30 0 * * *", run: sweep },
  "nightly.forget-what-is-past": { at: "40 0 * * *", run: () => forgetWhatIsPast(clock) },
}

async function sweep() {
  await sweepIdentity()
  await forgetForms()
  await sweepDocuments()
  await scanWaiting()
  await markGivenUp()
  await forgetSearches()
  await forgetBulk()
  await foldTally()
  return {}
}

const boss = await startWorker()
const writers = {
  ...applicationEmails,
  ...identityEmails,
  ...accountEmails,
  ...paymentEmails,
  ...dollarAccountEmails,
  ...helpEmails,
  ...staffEmails,
}
await workEmail(boss, deliver(writers))
await workSms(boss, deliverText(applicationTexts))
await workLookups(boss, { ask: askLookups, after: noteStanding })
await workBulk(boss, goOnWithBulk)
await workNightly(boss, nightly)
log.info("worker.ready")

let ending = false
async function end() {
  if (ending) return
  ending = true
  // What is under way is finished first; what takes longer is taken up again by the next worker.
  await boss.stop({ graceful: true, timeout: 25_000 })
  await closeQueue()
  await closeDatabase()
  log.info("worker.ended")
  process.exit(0)
}
process.on("SIGTERM", end)
process.on("SIGINT", end)
