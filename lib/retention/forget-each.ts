import "server-only"
import { addMonths, startOf, today } from "#lib/platform/clock.ts"
import { log } from "#lib/platform/log.ts"

/** So many are looked up at once. */
export const BATCH = 100
const MOST_A_NIGHT = 5_000

export type Forgotten = { forgotten: number; failed: number }

/** What was changed last before this instant has been kept for so many whole years. The day of the anniversary is still kept. */
export function keptUntil(years: number): Date {
  return startOf(addMonths(today(), -12 * years))
}

/**
 * Forgets what `find` gives, one after the other. What fails is told in the log and tried again the next night, like
 * what is more than a night's work. `forget` says whether it was still there to be forgotten.
 */
export async function forgetEach(
  what: string,
  find: (after: string) => Promise<{ id: string }[]>,
  forget: (id: string) => Promise<boolean>,
): Promise<Forgotten> {
  const counts = { forgotten: 0, failed: 0 }
  let after = "00000000-0000-0000-0000-000000000000"
  for (let seen = 0; seen < MOST_A_NIGHT; seen += BATCH) {
    const past = await find(after)
    for (const { id } of past) {
      try {
        if (await forget(id)) counts.forgotten += 1
      } catch (error) {
        counts.failed += 1
        log.error("retention.failed", { what, id, error: error as Error })
      }
    }
    if (past.length < BATCH) return counts
    after = past.at(-1)?.id ?? after
  }
  log.warn("retention.goes-on-tomorrow", { what })
  return counts
}
