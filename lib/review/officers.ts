import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { permissions } from "#lib/identity/permissions.ts"
import { database, type Prisma } from "#lib/platform/database.ts"

/** Whoever decides applications and is not suspended, as a Prisma `where`. */
export const whoDecides = {
  role: { in: [...permissions["review.decide"]] },
  suspendedAt: null,
} satisfies Prisma.AccountWhereInput

type Named = { id: string; name: string }

/** The officers to whom work can be given, by name. */
export async function officers(actor: Person): Promise<Named[]> {
  authorise(actor, "review.reassign")
  return deciders()
}

/** Whoever may hold an application, by name: to look for what they hold. */
export async function deskOfficers(actor: Person): Promise<Named[]> {
  authorise(actor, "review.read")
  return deciders()
}

async function deciders(): Promise<Named[]> {
  const found = await database.account.findMany({
    where: whoDecides,
    select: { id: true, displayName: true },
    orderBy: { displayName: "asc" },
  })
  return found.map(({ id, displayName }) => ({ id, name: displayName }))
}
