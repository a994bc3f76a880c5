import type { Status } from "./lifecycle.ts"

/** What the applicant is told of where their application stands: its status, and whether an officer has taken it. */
export type Stage =
  | Exclude<Status, "submitted" | "fee_paid">
  | `${"submitted" | "fee_paid"}_${"waits" | "held"}`
  | "lapsed_unanswered"

/** Handed in, first check, fee, registered: the steps that every application takes. */
export const steps = ["submitted", "check", "fee", "registered"] as const
export type StepState = "done" | "now" | "later"

/** The step that an application is at. Those that ended before the register are at none. */
const stepOf: Record<Status, number | null> = {
  draft: 0,
  submitted: 1,
  information_requested: 1,
  decline_intended: 1,
  on_hold: 1,
  fee_due: 2,
  fee_paid: 3,
  registered: 4,
  declined: null,
  withdrawn: null,
  lapsed: null,
}

type Standing = { status: Status; assigneeId: string | null; answerDueOn: unknown }

export function stageOf({ status, assigneeId, answerDueOn }: Standing): Stage {
  if (status === "submitted" || status === "fee_paid") return `${status}_${assigneeId ? "held" : "waits"}`
  // A day to answer by that is still there was not kept; else it is the fee's.
  return status === "lapsed" && answerDueOn ? "lapsed_unanswered" : status
}

/** How far it is, step by step; null when it has ended without a registration. */
export function stepStates(status: Status): { step: (typeof steps)[number]; state: StepState }[] | null {
  const at = stepOf[status]
  if (at === null) return null
  return steps.map((step, place) => ({ step, state: place < at ? "done" : place === at ? "now" : "later" }))
}
