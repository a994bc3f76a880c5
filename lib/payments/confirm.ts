import "server-only"
import { move } from "#lib/application/index.ts"
import { record } from "#lib/audit/index.ts"
import { authorise, type SystemActor } from "#lib/identity/actor.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { now, toDateColumn } from "#lib/platform/clock.ts"
import { ownTransaction, type Tx, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { dueOn } from "#lib/reference/index.ts"
import type { Notice, Refusal } from "./notice.ts"
import { refusalOf, wrongSum } from "./refusal.ts"
import { lockSlip, type Slip } from "./slip.ts"

export type Refused = { code: Refusal }

/**
 * Marks a fee paid on the gateway's word, exactly once: the same notice again gets the same answer and changes
 * nothing. The same is one of the same slip, reference, amount and currency. Problems: the refusals of `notice.ts`,
 * each kept in the audit log.
 */
export async function confirmPayment(actor: SystemActor, notice: Notice): Promise<Result<{ psid: string }, Refused>> {
  authorise(actor, "fee.confirm")
  const answer = await transaction((tx) => settle(tx, actor, notice))
  if (!answer.ok) await keepRefusal(actor, notice, answer.problem.code)
  return answer
}

async function settle(tx: Tx, actor: SystemActor, notice: Notice): Promise<Result<{ psid: string }, Refused>> {
  const { psid } = notice
  const slip = await lockSlip(tx, psid)
  if (!slip) return problem({ code: "psid_unknown" })
  const wrong = wrongSum(notice, slip)
  if (wrong) return problem({ code: wrong })
  const before = await tx.payment.findUnique({ where: { psid }, select: { gatewayReference: true } })
  if (before?.gatewayReference === notice.gatewayReference) return ok({ psid })
  const refusal = before ? "already_paid" : refusalOf(notice, slip)
  if (refusal) return problem({ code: refusal })
  if (!(await keepPayment(tx, notice))) return problem({ code: "reference_used" })
  await markPaid(tx, actor, notice, slip)
  return ok({ psid })
}

/** False when the reference paid another slip: `payment_gateway_reference_key` says so, also to two at once. */
async function keepPayment(tx: Tx, { psid, gatewayReference, amountPaisa, channel, paidAt }: Notice): Promise<boolean> {
  const { count } = await tx.payment.createMany({
    data: [{ psid, gatewayReference, amountPaisa, channel, paidAt, receivedAt: now() }],
    skipDuplicates: true,
  })
  return count === 1
}

async function markPaid(tx: Tx, actor: SystemActor, notice: Notice, { application }: Slip) {
  const { id, version, accountId } = application
  // Whoever gave the initial approval has let go of it: the final one is claimed anew, and has days of its own.
  const data = { assigneeId: null, claimedAt: null, holderSeenAt: null, dueOn: toDateColumn(await dueOn(now())) }
  const moved = await move(tx, actor, { subject: application, action: "confirm_payment", version, data })
  if (!moved.ok) throw new Error("an application changed under its lock")
  const { psid, gatewayReference, amountPaisa } = notice
  await record(tx, actor, { type: "fee.paid", application: id, psid, gatewayReference, amountPaisa })
  await sendLetter(tx, "email.fee-paid", { account: accountId, application: id })
}

async function keepRefusal(actor: SystemActor, { psid }: Notice, because: Refusal) {
  await ownTransaction(async (tx) => {
    const slip = await tx.paymentSlip.findUnique({ where: { psid }, select: { applicationId: true } })
    const application = slip?.applicationId ?? null
    await record(tx, actor, { type: "fee.notice_refused", application, psid, because })
    return ok(undefined)
  })
}
