import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"
import type { StartedSession } from "#lib/identity/sessions.ts"
import { database } from "#lib/platform/database.ts"

/**
 * One's own e-mail address, where mail that was sent to it came back and its owner has not said otherwise since; else
 * null. An address that was changed meanwhile is not asked about.
 */
export async function returnedAddress(actor: Person): Promise<string | null> {
  authorise(actor, "letter.own")
  return addressOf(await database.account.findUnique({ where: { id: actor.id }, select: addresses }))
}

/** Whether somebody who has just signed in is to be asked for a better address. Staff have theirs from the board. */
export async function mustAskForAddress({ publicId, role }: StartedSession): Promise<boolean> {
  if (!may({ role }, "letter.own")) return false
  const session = await database.session.findUnique({
    where: { publicId },
    select: { account: { select: addresses } },
  })
  return addressOf(session?.account ?? null) !== null
}

const addresses = { email: true, returnedEmail: true } as const

/** The address in `account` that mail came back from, while it is still the account's. */
export function addressOf(account: { email: string; returnedEmail: string | null } | null): string | null {
  return account && account.email === account.returnedEmail ? account.email : null
}
