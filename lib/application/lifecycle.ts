import type { Permission } from "#lib/identity/permissions.ts"
import type { Transition } from "#lib/platform/lifecycle.ts"

/** The life of an application: every status, and every way from one to the next. Nothing else moves one. */
export const statuses = [
  "draft",
  "submitted",
  "information_requested",
  "decline_intended",
  "on_hold",
  "fee_due",
  "fee_paid",
  "registered",
  "declined",
  "withdrawn",
  "lapsed",
] as const
export type Status = (typeof statuses)[number]

export const transitions = {
  submit: {
    from: ["draft"],
    to: "submitted",
    permission: "application.own",
    by: "owner",
    event: "application.submitted",
  },
  ask: {
    from: ["submitted"],
    to: "information_requested",
    permission: "review.decide",
    by: "holder",
    event: "application.information_requested",
  },
  // Before a decline for something that was not shown: the applicant reads the reasons and may answer them.
  intend_decline: {
    from: ["submitted"],
    to: "decline_intended",
    permission: "review.decide",
    by: "holder",
    event: "application.decline_intended",
  },
  answer: {
    from: ["information_requested", "decline_intended"],
    to: "submitted",
    permission: "application.own",
    by: "owner",
    event: "application.answered",
  },
  answer_over: {
    from: ["decline_intended"],
    to: "submitted",
    permission: "application.lapse",
    by: "anyone",
    event: "application.answer_over",
  },
  hold: {
    from: ["submitted", "fee_paid"],
    to: "on_hold",
    permission: "review.decide",
    by: "holder",
    orWith: "review.reassign",
    event: "application.held",
  },
  resume: {
    from: ["on_hold"],
    to: "submitted",
    permission: "review.decide",
    by: "holder",
    orWith: "review.reassign",
    event: "application.resumed",
  },
  resume_paid: {
    from: ["on_hold"],
    to: "fee_paid",
    permission: "review.decide",
    by: "holder",
    orWith: "review.reassign",
    event: "application.resumed",
  },
  approve: {
    from: ["submitted"],
    to: "fee_due",
    permission: "review.decide",
    by: "holder",
    event: "application.initially_approved",
  },
  // What is risky, and a share of the rest, is approved by two people: this is the first, and the second one approves it.
  approve_once: {
    from: ["submitted"],
    to: "submitted",
    permission: "review.decide",
    by: "holder",
    event: "application.approved_once",
  },
  decline: {
    from: ["submitted", "fee_paid"],
    to: "declined",
    permission: "review.decide",
    by: "holder",
    event: "application.declined",
  },
  confirm_payment: {
    from: ["fee_due"],
    to: "fee_paid",
    permission: "fee.confirm",
    by: "anyone",
    event: "application.fee_paid",
  },
  register: {
    from: ["fee_paid"],
    to: "registered",
    permission: "review.decide",
    by: "holder",
    event: "application.finally_approved",
  },
  withdraw: {
    from: ["draft", "submitted", "information_requested", "decline_intended", "fee_due"],
    to: "withdrawn",
    permission: "application.own",
    by: "owner",
    event: "application.withdrawn",
  },
  lapse: {
    from: ["fee_due"],
    to: "lapsed",
    permission: "application.lapse",
    by: "anyone",
    event: "application.lapsed",
  },
  lapse_unanswered: {
    from: ["information_requested"],
    to: "lapsed",
    permission: "application.lapse",
    by: "anyone",
    event: "application.lapsed_unanswered",
  },
  // A mistaken initial approval: its fee isn't paid yet.
  set_aside: {
    from: ["fee_due"],
    to: "submitted",
    permission: "review.reopen",
    by: "anyone",
    event: "application.approval_set_aside",
  },
  reopen: {
    from: ["declined"],
    to: "submitted",
    permission: "review.reopen",
    by: "anyone",
    event: "application.reopened",
  },
  // A fee is paid once: what was paid when it was declined goes back to before the final approval, not the initial one.
  reopen_paid: {
    from: ["declined"],
    to: "fee_paid",
    permission: "review.reopen",
    by: "anyone",
    event: "application.reopened",
  },
} as const satisfies Record<string, Transition<Status, Permission>>

export type Action = keyof typeof transitions

/** What an application is waiting for, by its status. `claimable` waits for an officer. */
export const claimable: readonly Status[] = ["submitted", "fee_paid"]
/** May still change what was answered. */
export const editable: readonly Status[] = ["draft", ...transitions.answer.from]
/** The applicant has the turn, until a last day. */
export const asked: readonly Status[] = transitions.answer.from
/** The desk's clock stands still, and goes on where it stood. */
export const stopped: readonly Status[] = [...transitions.answer.from, ...transitions.resume.from]
/** Not over yet: an account has at most one of these. The database's index `application_one_live` says the same. */
export const live: readonly Status[] = ["draft", "submitted", ...stopped, "fee_due", "fee_paid"]
/** Over, with a decision or without. */
export const ended: readonly Status[] = statuses.filter((status) => !live.includes(status))
/** Over, and nothing in the register came of it. */
export const overUnregistered: readonly Status[] = ended.filter((status) => status !== transitions.register.to)
