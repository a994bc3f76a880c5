import "server-only"
import { giveBackEnquiries } from "#lib/help/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import type { Tx } from "#lib/platform/database.ts"
import { giveBackApplications } from "#lib/review/index.ts"

/** Gives back all that somebody holds at the desk, for others to take. */
export async function giveBackAll(tx: Tx, actor: Person, holder: string): Promise<void> {
  await giveBackApplications(tx, actor, holder)
  await giveBackEnquiries(tx, actor, holder)
}
