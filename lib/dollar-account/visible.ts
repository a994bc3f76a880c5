import type { Actor } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"

type Scope = { id?: { in: string[] }; accountId?: string | { not: string } }

/** The requests that `actor` can know of, as a Prisma `where`: one's own, or for the desk everybody else's. */
export function visibleRequests(actor: Actor): Scope {
  if (actor.kind === "person" && may(actor, "dollar-account.own")) return { accountId: actor.id }
  if (actor.kind === "person" && may(actor, "dollar-account.read")) return { accountId: { not: actor.id } }
  return { id: { in: [] } }
}

/** What a transition needs to know of a request, and the letter about it. */
export const movable = { id: true, status: true, version: true, accountId: true, applicationId: true } as const

/** Who is written to about a request. */
export function addressed({ id, accountId, applicationId }: { id: string; accountId: string; applicationId: string }) {
  return { account: accountId, application: applicationId, request: id }
}
