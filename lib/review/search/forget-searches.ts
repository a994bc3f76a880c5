import "server-only"
import { now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"

/** Throws away what was looked for more than a day ago. For the night. */
export async function forgetSearches(): Promise<void> {
  await database.deskSearch.deleteMany({ where: { expiresAt: { lt: now() } } })
}
