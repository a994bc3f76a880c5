import { z } from "zod"

/**
 * What the gateway says was paid. Amounts are whole paisa. A gateway may send more than this; the rest is not read.
 * The words of the fields are ours: an adapter for a real gateway's own format stands in front of this one.
 */
export const noticeSchema = z.object({
  psid: z.string().regex(/^\d{17}$/),
  gatewayReference: z.string().regex(/^[A-Za-z0-9._/-]{4,64}$/),
  amountPaisa: z.int().positive().max(2_147_483_647),
  currency: z.string().regex(/^[A-Z]{3}$/),
  channel: z.string().regex(/^[A-Za-z0-9 ._-]{1,40}$/),
  paidAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
})
export type Notice = z.infer<typeof noticeSchema>

/** Why a notice changes nothing. Closed: the gateway's people read these in `docs/operations.md`. */
export const refusals = [
  "psid_unknown",
  "already_paid",
  "reference_used",
  "wrong_currency",
  "wrong_amount",
  "application_withdrawn",
  "application_lapsed",
  "not_due",
  "paid_in_future",
  "paid_before_issue",
  "paid_late",
] as const
export type Refusal = (typeof refusals)[number]
