import type { Person } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"

/** Whether this person takes work from the queue at all. */
export function mayClaim(actor: Person): boolean {
  return may(actor, "review.claim")
}

/** Whether this person gives work to officers. */
export function mayAssign(actor: Person): boolean {
  return may(actor, "review.reassign")
}
