import "server-only"
import { lastChange, record } from "#lib/audit/index.ts"
import type { Actor } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"
import { mover } from "#lib/platform/move.ts"
import { transitions } from "./lifecycle.ts"

/** Moves an application. The only place that writes its status. Problem: stale. */
export const move = mover({
  transitions,
  rows: (tx) => tx.application,
  may,
  record: (tx, actor: Actor, { id, ...moved }) =>
    record(tx, actor, { type: "application.moved", application: id, ...moved }),
  lastChange,
})
