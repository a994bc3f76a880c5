import "server-only"
import type { Tx } from "#lib/platform/database.ts"
import type { Person } from "./actor.ts"

/**
 * Keeps a person's account as it is until the transaction ends: whoever resets how they sign in waits for that, and then
 * finds what came of it. False where that was quicker and has ended the session.
 */
export async function holdSession(tx: Tx, { id, session }: Pick<Person, "id" | "session">): Promise<boolean> {
  await tx.$executeRaw`select from account where id = ${id}::uuid for no key update -- account_pkey`
  return (await tx.session.count({ where: { publicId: session, endedAt: null } })) === 1
}
