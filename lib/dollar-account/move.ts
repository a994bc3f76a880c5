import "server-only"
import { lastChange, record } from "#lib/audit/index.ts"
import type { Actor } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"
import { mover } from "#lib/platform/move.ts"
import { requestTransitions } from "./lifecycle.ts"

/** Moves a request. The only place that writes its status. Problem: stale. */
export const moveRequest = mover({
  transitions: requestTransitions,
  rows: (tx) => tx.dollarAccountRequest,
  may,
  record: (tx, actor: Actor, { id, ...moved }) =>
    record(tx, actor, { type: "dollar_account.moved", request: id, ...moved }),
  lastChange,
})
