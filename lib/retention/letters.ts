import "server-only"
import { record } from "#lib/audit/index.ts"
import type { SystemActor } from "#lib/identity/actor.ts"
import { transaction } from "#lib/platform/database.ts"
import { ok } from "#lib/platform/result.ts"

const BATCH = 500
const MOST_A_NIGHT = 100_000

/**
 * Forgets what became of the letters that were ordered before `before`, the oldest first. There are several to an
 * application, so each batch is one change with one entry in the log.
 */
export async function forgetLetters(actor: SystemActor, before: Date): Promise<number> {
  let forgotten = 0
  while (forgotten < MOST_A_NIGHT) {
    const batch = await transaction(async (tx) => {
      const count = await tx.$executeRaw`
        delete from letter where id in (
          select id from letter where queued_at < ${before} order by queued_at limit ${BATCH} -- letter_queued
        )`
      if (count > 0) await record(tx, actor, { type: "letter.forgotten", count, before: before.toISOString() })
      return ok(count)
    })
    const count = batch.ok ? batch.value : 0
    forgotten += count
    if (count < BATCH) break
  }
  return forgotten
}
