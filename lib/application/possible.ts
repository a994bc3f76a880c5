import type { Person } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"
import { isAllowed, type Subject } from "#lib/platform/lifecycle.ts"
import { type Action, type Status, transitions } from "./lifecycle.ts"

/** What this person can do with an application as it stands: what its pages offer. */
export function possibleActions(actor: Person, subject: Subject<Status>): Action[] {
  return (Object.keys(transitions) as Action[]).filter((action) =>
    isAllowed(transitions[action], actor.id, subject, (permission) => may(actor, permission, subject)),
  )
}
