import "server-only"
import { environment } from "#lib/platform/environment.ts"
import { log } from "#lib/platform/log.ts"
import type { Job } from "#lib/platform/queue.ts"
import type { EmailWriters } from "./email.ts"
import { render } from "./render.ts"
import { type Carrier, smtpCarrier } from "./smtp.ts"
import { trialCarrier } from "./trial-mailbox.ts"

/** A job of the queues "email" and "code" as the worker gets it. */
export type EmailJob = { id: string; data: Job }

/**
 * Makes the function that sends the letter of one job: by the writer of its name, through the mail server or into the
 * trial's mailbox. It throws when the letter was not taken, so that the queue tries again; the letter's Message-ID is
 * the job's, so that what arrives twice can be told from what was sent twice.
 */
export function deliver(writers: EmailWriters, carry: Carrier = carrier()): (job: EmailJob) => Promise<void> {
  const { publicUrl, MAIL_FROM: from } = environment()
  const host = new URL(publicUrl).hostname
  return async ({ id, data: { name, ...ids } }) => {
    const write = writers[name]
    if (!write) throw new Error(`nobody writes ${name}`)
    const email = await write(ids)
    // Nobody lives at this name (RFC 2606): the account was closed after the letter was ordered.
    if (!email || email.to.endsWith(".invalid")) return log.info("email.not_due", { job: id, name })
    await carry({ ...render(email, publicUrl), messageId: `<${id}@${host}>`, from, to: email.to })
    log.info("email.sent", { job: id, name })
  }
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
