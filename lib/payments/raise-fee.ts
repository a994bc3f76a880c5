import "server-only"
import { record } from "#lib/audit/index.ts"
import type { Actor } from "#lib/identity/actor.ts"
import { addDays, type CalendarDate, now, toDateColumn, today } from "#lib/platform/clock.ts"
import type { Tx } from "#lib/platform/database.ts"
import { feeOn, policyOn } from "#lib/reference/index.ts"
import { psidOf } from "./psid.ts"

export type Fee = { psid: string; amountPaisa: number; lapsesOn: CalendarDate }

/** Writes the payment slip of an application, at today's fee. `lapsesOn` is the last day on which it can be paid. */
export async function raiseFee(
  tx: Tx,
  actor: Actor,
  { applicationId, kind }: { applicationId: string; kind: "new" | "renewal" },
): Promise<Fee> {
  const { amountPaisa, lapsesOn } = await feeToday(kind)
  const [row] = await tx.$queryRaw<{ next: bigint }[]>`select nextval('psid_seq') as next`
  if (!row) throw new Error("psid_seq gave no number")
  const psid = psidOf(row.next)
  await tx.paymentSlip.create({
    data: { psid, applicationId, amountPaisa, issuedAt: now(), lapsesOn: toDateColumn(lapsesOn) },
  })
  await record(tx, actor, { type: "fee.raised", application: applicationId, psid, amountPaisa, lapsesOn })
  return { psid, amountPaisa, lapsesOn }
}

/** What a slip that is written today asks for, and until when. */
export async function feeToday(kind: "new" | "renewal"): Promise<Omit<Fee, "psid">> {
  const { amountPaisa } = await feeOn(kind, today())
  return { amountPaisa, lapsesOn: addDays(today(), await policyOn("fee_lapse_days", today())) }
}
