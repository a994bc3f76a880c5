import "server-only"
import { environment } from "#lib/platform/environment.ts"
import { log } from "#lib/platform/log.ts"
import type { Job } from "#lib/platform/queue.ts"
import type { EmailWriters } from "./email.ts"
import { isStillToSend, markFailed, markNotDue, markSent, noteAddress } from "./letter-states.ts"
import { maskedEmail } from "./masked.ts"
import { render } from "./render.ts"
import { type Carrier, smtpCarrier } from "./smtp.ts"
import { trialCarrier } from "./trial-mailbox.ts"

/** A job of the queues "email", "code" and "sms" as the worker gets it. */
export type LetterJob = { id: string; data: Job; isLastTry?: boolean }

/**
 * Makes the function that sends the letter of one job: by the writer of its name, through the mail server or into the
 * trial's mailbox. It throws when the letter was not taken, so that the queue tries again. A letter that is marked as
 * sent is not sent again; one whose worker died between sending and marking is, under the same Message-ID (its job's
 * id): at least once is all that SMTP allows.
 */
export function deliver(writers: EmailWriters, carry: Carrier = carrier()): (job: LetterJob) => Promise<void> {
  const { publicUrl, MAIL_FROM: from } = environment()
  const host = new URL(publicUrl).hostname
  return (job) =>
    sentOnce(job, async ({ id, data: { name, ...ids } }) => {
      const write = writers[name]
      if (!write) throw new Error(`nobody writes ${name}`)
      const email = await write(ids)
      // Nobody lives at this name (RFC 2606): the account was closed after the letter was ordered.
      if (!email || email.to.endsWith(".invalid")) return false
      await noteAddress(id, email.to, maskedEmail(email.to))
      await carry({ ...render(email, publicUrl), messageId: `<${id}@${host}>`, from, to: email.to })
      return true
    })
}

/** Sends what is still to be sent, and notes what became of it. `send` answers false for what is no longer due. */
export async function sentOnce(job: LetterJob, send: (job: LetterJob) => Promise<boolean>): Promise<void> {
  const { id, isLastTry } = job
  const { name } = job.data
  if (!(await isStillToSend(id))) return log.info("letter.sent_before", { job: id, name })
  const isSent = await send(job).catch(async (error) => {
    if (isLastTry) await markFailed(id)
    throw error
  })
  await (isSent ? markSent(id) : markNotDue(id))
  log.info(isSent ? "letter.sent" : "letter.not_due", { job: id, name })
}

function carrier(): Carrier {
  const { SMTP_URL, TRIAL } = environment()
  if (SMTP_URL) return smtpCarrier(SMTP_URL)
  if (TRIAL) return trialCarrier
  log.warn("email.no_server", { setting: "SMTP_URL" })
  return async () => {
    throw new Error("no mail server is set: letters wait until SMTP_URL is")
  }
}
