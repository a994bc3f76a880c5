import type { Actor } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"

/** The enquiries that the desk can know of, as a Prisma `where`: never one's own. */
export function visibleEnquiries(actor: Actor) {
  if (actor.kind !== "person" || !may(actor, "enquiry.read")) return { id: { in: [] } }
  return { OR: [{ accountId: null }, { accountId: { not: actor.id } }] }
}
