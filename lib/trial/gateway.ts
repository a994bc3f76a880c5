import "server-only"
import { transitions } from "#lib/application/index.ts"
import { type CalendarDate, now, randomToken, toDateColumn, today } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { gatewaySignature } from "#lib/platform/encryption.ts"
import { environment } from "#lib/platform/environment.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { onlyInTrial } from "./only-in-trial.ts"
import type { PayInput } from "./schema.ts"

export type UnpaidSlip = {
  psid: string
  amountPaisa: number
  lapsesOn: CalendarDate
  reference: string
  fullName: string
}

/** The slips that were written last and can be paid. */
export async function unpaidSlips(): Promise<UnpaidSlip[]> {
  onlyInTrial()
  const payable = [...transitions.confirm_payment.from]
  return database.$queryRaw<UnpaidSlip[]>`
    select slip.psid, slip.amount_paisa as "amountPaisa", slip.lapses_on::text as "lapsesOn", application.reference,
      application.full_name as "fullName"
    from application join payment_slip slip on slip.application_id = application.id
    where application.status = any(${payable}::"ApplicationStatus"[]) and application.status <> 'draft'
      and slip.lapses_on >= ${toDateColumn(today())}::date
      and not exists (select from payment where payment.psid = slip.psid)
    order by application.status_changed_at desc, application.id desc limit 12 -- application_by_status`
}

/** A notice as it was sent, kept so that it can be sent again word for word, and what the portal answered. */
export type SentNotice = { psid: string; body: string; status: number; result: string }

/** Plays the gateway: somebody pays an amount on a slip, and the gateway tells the portal so. */
export async function payAtGateway({ psid, amount }: PayInput): Promise<Result<SentNotice, never>> {
  onlyInTrial()
  const gatewayReference = `TRIAL-${randomToken(9).replace(/[^A-Za-z0-9]/g, "0")}`
  const paidAt = now().toISOString()
  const notice = { psid, gatewayReference, amountPaisa: amount.minor, currency: "PKR", channel: "Trial", paidAt }
  return ok(await tellPortal(psid, JSON.stringify(notice)))
}

/** The same notice once more, as a gateway does that missed the answer. */
export async function sendAgain({ psid, body }: SentNotice): Promise<Result<SentNotice, never>> {
  onlyInTrial()
  return ok(await tellPortal(psid, body))
}

// Over the network and really signed: what the trial shows is what a gateway would meet.
async function tellPortal(psid: string, body: string): Promise<SentNotice> {
  const timestamp = String(Math.floor(now().getTime() / 1000))
  const answer = await fetch(`http://127.0.0.1:${environment().PORT}/api/payments/callback`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "accept-encoding": "identity",
      "x-gateway-timestamp": timestamp,
      "x-gateway-signature": gatewaySignature(timestamp, body),
    },
    body,
    redirect: "error",
    signal: AbortSignal.timeout(10_000),
  })
  const { result } = (await answer.json()) as { result?: unknown }
  return { psid, body, status: answer.status, result: String(result) }
}
