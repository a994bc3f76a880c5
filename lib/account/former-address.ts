import "server-only"
import type { Person } from "#lib/identity/actor.ts"
import { addSeconds, now, randomId } from "#lib/platform/clock.ts"
import type { Tx } from "#lib/platform/database.ts"

const keptDays = 30

/**
 * Keeps the address that an account is about to lose, for as long as the queue may need to deliver the last letter to
 * it: queue rows hold ids only. Answers its id.
 */
export async function keepFormerAddress(tx: Tx, { id: accountId, email, locale }: Person): Promise<string> {
  const id = randomId()
  const until = addSeconds(now(), keptDays * 86_400)
  await tx.formerAddress.create({ data: { id, accountId, email, locale, until } })
  return id
}
