import type { Actor } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"

type Scope = { id?: { in: string[] }; accountId?: string | { not: string } }

/** The requests that `actor` can know of, as a Prisma `where`: one's own, or for the desk everybody else's. */
export function visibleRequests(actor: Actor): Scope {
  if (actor.kind === "person" && may(actor, "dollar-account.own")) return { accountId: actor.id }
  if (actor.kind === "person" && may(actor, "dollar-account.read")) return { accountId: { not: actor.id } }
  return { id: { in: [] } }
}

/** What a transition needs to know of a request. */
export const movable = { id: true, status: true, version: true, accountId: true } as const
