import type { Permission } from "#lib/identity/permissions.ts"
import type { Transition } from "#lib/platform/lifecycle.ts"

/**
 * The life of a request for a dollar account. The board endorses and refers it; whether the account is opened is the
 * bank's decision, which is recorded here and never made.
 */
export const requestStatuses = ["requested", "referred", "opened", "refused", "withdrawn"] as const
export type RequestStatus = (typeof requestStatuses)[number]

export const requestTransitions = {
  endorse: {
    from: ["requested"],
    to: "referred",
    permission: "dollar-account.endorse",
    by: "anyone",
    event: "dollar_account.endorsed",
  },
  record_opened: {
    from: ["referred"],
    to: "opened",
    permission: "dollar-account.record",
    by: "anyone",
    event: "dollar_account.opened",
  },
  record_refused: {
    from: ["referred"],
    to: "refused",
    permission: "dollar-account.record",
    by: "anyone",
    event: "dollar_account.refused",
  },
  withdraw: {
    from: ["requested", "referred"],
    to: "withdrawn",
    permission: "dollar-account.own",
    by: "owner",
    event: "dollar_account.withdrawn",
  },
} as const satisfies Record<string, Transition<RequestStatus, Permission>>

export type RequestAction = keyof typeof requestTransitions

/** The desk's tabs, and what stands under each. */
export const tabs = {
  "to-endorse": requestTransitions.endorse.from,
  "with-bank": requestTransitions.record_opened.from,
  answered: ["opened", "refused"],
} as const satisfies Record<string, readonly RequestStatus[]>
export type Tab = keyof typeof tabs
