import type { Permission } from "#lib/identity/permissions.ts"
import type { Transition } from "#lib/platform/lifecycle.ts"

/** The life of an entry in the register. It is made `active` by the final approval of an application. */
export const registrationStatuses = ["active", "expired", "suspended", "cancelled"] as const
export type RegistrationStatus = (typeof registrationStatuses)[number]

export const registrationTransitions = {
  expire: {
    from: ["active"],
    to: "expired",
    permission: "registration.expire",
    by: "anyone",
    event: "registration.expired",
  },
  renew: {
    from: ["active", "expired"],
    to: "active",
    permission: "review.decide",
    by: "anyone",
    event: "registration.renewed",
  },
  suspend: {
    from: ["active"],
    to: "suspended",
    permission: "registration.change",
    by: "anyone",
    event: "registration.suspended",
  },
  reinstate: {
    from: ["suspended"],
    to: "active",
    permission: "registration.change",
    by: "anyone",
    event: "registration.reinstated",
  },
  cancel: {
    from: ["active", "expired", "suspended"],
    to: "cancelled",
    permission: "registration.change",
    by: "anyone",
    event: "registration.cancelled",
  },
  give_up: {
    from: ["active"],
    to: "cancelled",
    permission: "registration.own",
    by: "owner",
    event: "registration.given_up",
  },
} as const satisfies Record<string, Transition<RegistrationStatus, Permission>>

export type RegistrationAction = keyof typeof registrationTransitions

/** Not in force, and not merely held up: ended by its time, by the board or by its owner. */
export const overInRegister: readonly RegistrationStatus[] = [
  registrationTransitions.expire.to,
  registrationTransitions.cancel.to,
]
