import "server-only"
import { systemActor } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import { isGatewaySignature } from "#lib/platform/encryption.ts"
import { jsonIn } from "#lib/platform/json.ts"
import { log } from "#lib/platform/log.ts"
import { confirmPayment } from "./confirm.ts"
import { noticeSchema, type Refusal } from "./notice.ts"

/** What the gateway sent: the body as it came, and the two headers that vouch for it. */
export type Callback = { body: string; timestamp: string | null; signature: string | null }
export type CallbackAnswer = {
  status: 200 | 400 | 401 | 422
  result: "accepted" | "malformed" | "bad_signature" | "too_old" | Refusal
}

/** A signed message is good for this long either way, so that an overheard one is soon worth nothing. */
const AGE_SECONDS = 300

/** Answers the gateway: 200 accepted (also when repeated), 400 not readable, 401 not from the gateway, 422 refused. */
export async function answerCallback(callback: Callback): Promise<CallbackAnswer> {
  const answer = await judged(callback)
  log.info("payment.callback", { status: answer.status, result: answer.result })
  return answer
}

async function judged({ body, timestamp, signature }: Callback): Promise<CallbackAnswer> {
  if (!timestamp || !signature || !isSigned(body, timestamp, signature)) return { status: 401, result: "bad_signature" }
  if (!isFresh(timestamp)) return { status: 401, result: "too_old" }
  const notice = noticeSchema.safeParse(jsonIn(body))
  if (!notice.success) return { status: 400, result: "malformed" }
  const answer = await confirmPayment(systemActor("gateway"), notice.data)
  return answer.ok ? { status: 200, result: "accepted" } : { status: 422, result: answer.problem.code }
}

function isSigned(body: string, timestamp: string, signature: string): boolean {
  return /^[0-9a-f]{64}$/i.test(signature) && isGatewaySignature(timestamp, body, signature)
}

function isFresh(timestamp: string): boolean {
  if (!/^\d{10}$/.test(timestamp)) return false
  return Math.abs(now().getTime() / 1000 - Number(timestamp)) <= AGE_SECONDS
}
