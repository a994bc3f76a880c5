import { type Status, transitions } from "#lib/application/index.ts"
import { addSeconds, now } from "#lib/platform/clock.ts"
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

/**
 * Why an unpaid slip can't be paid by this notice, or null. A fee paid after its last day is taken as long as the
 * application has not lapsed: the money is there, and the night's run has not been.
 */
export function refusalOf(notice: Notice, { amountPaisa, issuedAt, application }: Slip): Refusal | null {
  if (notice.currency !== "PKR") return "wrong_currency"
  if (notice.amountPaisa !== amountPaisa) return "wrong_amount"
  if (!payable.includes(application.status)) return closed[application.status] ?? "not_due"
  if (notice.paidAt > addSeconds(now(), CLOCK_SKEW_SECONDS)) return "paid_in_future"
  if (notice.paidAt < addSeconds(issuedAt, -CLOCK_SKEW_SECONDS)) return "paid_before_issue"
  return null
}
