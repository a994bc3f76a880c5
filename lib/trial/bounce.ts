import "server-only"
import { now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { mailSignature } from "#lib/platform/encryption.ts"
import { environment } from "#lib/platform/environment.ts"
import { NotFound, ok, type Result } from "#lib/platform/result.ts"
import { onlyWithoutMailServer } from "./only-in-trial.ts"

/** Whether letters can be made to bounce: a trial that was begun before has no key for it. */
export function canBounce(): boolean {
  return environment().keys.mail !== undefined
}

/** Plays the mail provider: a letter comes back, since there is no such mailbox, and the portal is told so. */
export async function bounceLetter({ letter }: { letter: bigint }): Promise<Result<{ letter: bigint }, never>> {
  onlyWithoutMailServer()
  const row = await database.trialMail.findUnique({ where: { id: letter }, select: { messageId: true } })
  if (!row || !canBounce()) throw new NotFound("letter")
  const { messageId } = row
  const event = { event: "bounced", bounce: "hard", reason: "no_such_mailbox", messageId, at: now().toISOString() }
  await tellPortal(JSON.stringify({ events: [event] }))
  return ok({ letter })
}

// Over the network and really signed: what the trial shows is what a provider would meet.
async function tellPortal(body: string): Promise<void> {
  const timestamp = String(Math.floor(now().getTime() / 1000))
  const answer = await fetch(`http://127.0.0.1:${environment().PORT}/api/mail-events`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "accept-encoding": "identity",
      "x-mail-timestamp": timestamp,
      "x-mail-signature": mailSignature(timestamp, body),
    },
    body,
    redirect: "error",
    signal: AbortSignal.timeout(10_000),
  })
  if (answer.status !== 200) throw new Error(`the portal answered a bounce with ${answer.status}`)
}
