import "server-only"
import { type LetterName, sendLetter } from "#lib/notifications/index.ts"
import type { Tx } from "#lib/platform/database.ts"
import { enqueue, type JobIds } from "#lib/platform/queue.ts"

/**
 * Writes to whoever wrote to the board. The letter has a row where they were signed in: an account that is only named
 * may be somebody else's, and a visitor has none that a row could be of.
 */
export async function writeToAsker(
  tx: Tx,
  name: LetterName,
  { account, about }: { account: string | undefined; about: JobIds },
): Promise<void> {
  if (account) await sendLetter(tx, name, { account, ...about })
  else await enqueue(tx, name, about)
}
