import "server-only"
import { lastChange, record } from "#lib/audit/index.ts"
import type { Actor } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"
import { mover } from "#lib/platform/move.ts"
import { registrationTransitions } from "./lifecycle.ts"

/** Moves an entry of the register. The only place that writes its status. Problem: stale. */
export const moveRegistration = mover({
  transitions: registrationTransitions,
  rows: (tx) => tx.registration,
  may,
  record: (tx, actor: Actor, { id, ...moved }) =>
    record(tx, actor, { type: "registration.moved", registration: id, ...moved }),
  lastChange,
})
