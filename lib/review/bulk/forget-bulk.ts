import "server-only"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"

const DAY = 86_400
const KEPT_DAYS = 30

/**
 * Throws away what was gathered more than a day ago and never ordered, and what ended thirty days ago. What was done is
 * in the audit log, and the question with each application. For the night.
 */
export async function forgetBulk(): Promise<void> {
  const daysAgo = (days: number) => addSeconds(now(), -days * DAY)
  await database.bulkWork.deleteMany({
    where: { OR: [{ orderedAt: null, gatheredAt: { lt: daysAgo(1) } }, { endedAt: { lt: daysAgo(KEPT_DAYS) } }] },
  })
}
