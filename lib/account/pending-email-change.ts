import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"

export type PendingEmailChange = { id: string; newEmail: string; waitsFor: "old_address" | "new_address" }

/** The change of address that this session has under way, and which end is to confirm next; null where there is none. */
export async function pendingEmailChange(actor: Person): Promise<PendingEmailChange | null> {
  authorise(actor, "account.own")
  const change = await database.emailChange.findFirst({
    where: { accountId: actor.id, session: actor.session },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, newEmail: true, oldConfirmedAt: true, confirmedAt: true, expiresAt: true },
  })
  if (!change || change.confirmedAt || change.expiresAt <= now()) return null
  const { id, newEmail, oldConfirmedAt } = change
  return { id, newEmail, waitsFor: oldConfirmedAt ? "new_address" : "old_address" }
}
