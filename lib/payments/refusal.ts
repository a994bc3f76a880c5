import { type Status, transitions } from "#lib/application/index.ts"
import { addSeconds, dayOf, now } from "#lib/platform/clock.ts"
import type { Notice, Refusal } from "./notice.ts"
import type { Slip } from "./slip.ts"

const payable: readonly Status[] = transitions.confirm_payment.from

/** Where a fee can't be paid any more, the reason in the gateway's terms. */
const closed: Partial<Record<Status, Refusal>> = {
  withdrawn: "application_withdrawn",
  lapsed: "application_lapsed",
}

/** Clocks differ: a payment may be this far in our future. */
const CLOCK_SKEW_SECONDS = 300

/** Why this is not the sum that a slip asks for, or null. */
export function wrongSum(notice: Notice, { amountPaisa }: Slip): Refusal | null {
  if (notice.currency !== "PKR") return "wrong_currency"
  return notice.amountPaisa === amountPaisa ? null : "wrong_amount"
}

/** Why an unpaid slip can't be paid by this notice, or null. In time is what was paid in time, whenever we hear of it. */
export function refusalOf(notice: Notice, { issuedAt, lapsesOn, application }: Slip): Refusal | null {
  if (!payable.includes(application.status)) return closed[application.status] ?? "not_due"
  if (notice.paidAt > addSeconds(now(), CLOCK_SKEW_SECONDS)) return "paid_in_future"
  if (notice.paidAt < addSeconds(issuedAt, -CLOCK_SKEW_SECONDS)) return "paid_before_issue"
  if (dayOf(notice.paidAt) > lapsesOn) return "paid_late"
  return null
}
