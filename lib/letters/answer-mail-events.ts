import "server-only"
import { systemActor } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import { isMailSignature } from "#lib/platform/encryption.ts"
import { jsonIn } from "#lib/platform/json.ts"
import { log } from "#lib/platform/log.ts"
import { mailEventsSchema } from "./mail-events.ts"
import { type Noted, noteMailEvent } from "./note-mail-event.ts"

/** What the mail provider sent: the body as it came, and the two headers that vouch for it. */
export type SentEvents = { body: string; timestamp: string | null; signature: string | null }
export type EventsAnswer =
  | { status: 200; result: "accepted"; counts: Record<Noted, number> }
  | { status: 400 | 401; result: "malformed" | "bad_signature" | "too_old" }

/** A signed message is good for this long either way, so that an overheard one is soon worth nothing. */
const AGE_SECONDS = 300

/** Answers the mail provider: 200 accepted (also when repeated), 400 not readable, 401 not from the provider. */
export async function answerMailEvents(sent: SentEvents): Promise<EventsAnswer> {
  const answer = await judged(sent)
  const { status, result } = answer
  log.info("letter.events", { status, result, ...(answer.status === 200 ? answer.counts : {}) })
  return answer
}

async function judged({ body, timestamp, signature }: SentEvents): Promise<EventsAnswer> {
  const isSigned = timestamp && signature && /^[0-9a-f]{64}$/i.test(signature)
  if (!isSigned || !isMailSignature(timestamp, body, signature)) return { status: 401, result: "bad_signature" }
  const seconds = now().getTime() / 1000
  if (!/^\d{10}$/.test(timestamp) || Math.abs(seconds - Number(timestamp)) > AGE_SECONDS) {
    return { status: 401, result: "too_old" }
  }
  const read = mailEventsSchema.safeParse(jsonIn(body))
  // What is yet to happen would outlive every event that comes after it.
  if (!read.success || read.data.events.some(({ at }) => at.getTime() / 1000 > seconds + AGE_SECONDS)) {
    return { status: 400, result: "malformed" }
  }
  const counts = { noted: 0, known: 0, unknown: 0 }
  for (const event of read.data.events) {
    const noted = await noteMailEvent(systemActor("mailer"), event)
    if (noted.ok) counts[noted.value] += 1
  }
  return { status: 200, result: "accepted", counts }
}
