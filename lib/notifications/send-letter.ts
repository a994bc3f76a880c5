import "server-only"
import { now, randomId } from "#lib/platform/clock.ts"
import type { Tx } from "#lib/platform/database.ts"
import { enqueue, type JobIds } from "#lib/platform/queue.ts"

/** Who is written to, and what about. Ids only: the words are written when the letter leaves. */
export type LetterIds = { account: string; application?: string } & JobIds
export type LetterName = `${"email" | "sms"}.${string}`

/**
 * Orders an e-mail or a text message in the transaction of what it tells of, and keeps a row for it that says what
 * became of it. The row's id is the job's, and so the Message-ID's. `againOf` is the letter that this one repeats.
 */
export async function sendLetter(tx: Tx, name: LetterName, ids: LetterIds, againOf: string | null = null) {
  const id = randomId()
  const [channel = "", kind = ""] = name.split(".")
  await tx.$executeRaw`
    insert into letter (id, account_id, application_id, channel, kind, ids, again_of, queued_at)
    values (${id}::uuid, ${ids.account}::uuid, ${ids.application ?? null}::uuid, ${channel}::"LetterChannel", ${kind},
      ${JSON.stringify(ids)}::jsonb, ${againOf}::uuid, ${now()})`
  await enqueue(tx, name, ids, id)
}
