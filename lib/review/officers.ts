import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { permissions } from "#lib/identity/permissions.ts"
import { database, type Prisma } from "#lib/platform/database.ts"

/** Whoever decides applications and is not suspended, as a Prisma `where`. */
export const whoDecides = {
  role: { in: [...permissions["review.decide"]] },
  suspendedAt: null,
} satisfies Prisma.AccountWhereInput

/** The officers to whom work can be given, by name. */
export async function officers(actor: Person): Promise<{ id: string; name: string }[]> {
  authorise(actor, "review.reassign")
  const found = await database.account.findMany({
    where: whoDecides,
    select: { id: true, displayName: true },
    orderBy: { displayName: "asc" },
  })
  return found.map(({ id, displayName }) => ({ id, name: displayName }))
}
