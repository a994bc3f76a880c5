import "server-only"
import { lastChange, record } from "#lib/audit/index.ts"
import type { Actor } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"
import { mover } from "#lib/platform/move.ts"
import { enquiryTransitions } from "./lifecycle.ts"

/** Moves an enquiry. The only place that writes its status. Problem: stale. */
export const moveEnquiry = mover({
  transitions: enquiryTransitions,
  rows: (tx) => tx.enquiry,
  may,
  record: (tx, actor: Actor, { id, ...moved }) => record(tx, actor, { type: "enquiry.moved", enquiry: id, ...moved }),
  lastChange,
})
