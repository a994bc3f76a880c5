import "server-only"
import { database } from "#lib/platform/database.ts"
import type { Person } from "./actor.ts"

/**
 * Somebody as they are now, for what the portal goes on with on their order: null where they are suspended or gone. They
 * have no session there, and have proved themselves to nobody.
 */
export async function personNow(id: string): Promise<Person | null> {
  const account = await database.account.findFirst({
    where: { id, suspendedAt: null, closedAt: null },
    select: { id: true, role: true, displayName: true, email: true, locale: true },
  })
  if (!account) return null
  const { displayName, ...person } = account
  return { kind: "person", ...person, name: displayName, session: "", steppedUpAt: new Date(0) }
}
