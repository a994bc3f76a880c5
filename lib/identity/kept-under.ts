import "server-only"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import type { Person } from "./actor.ts"

const DAY = 86_400

/**
 * The sessions under which this person's browser may hold unsent answers of theirs, by public id: the present one, and
 * those that ran out in the last day without being ended. Of a session that was ended nothing is put back.
 */
export async function keptUnder(actor: Person): Promise<[present: string, ...earlier: string[]]> {
  const at = now()
  const ranOut = await database.$queryRaw<{ id: string }[]>`
    select public_id::text as id from session -- session_account_id_idx
    where account_id = ${actor.id}::uuid and ended_at is null and public_id <> ${actor.session}::uuid
      and last_seen_at > ${addSeconds(at, -DAY)}
      and (ends_at <= ${at} or last_seen_at + idle_seconds * interval '1 second' <= ${at})
    order by last_seen_at desc limit 5`
  return [actor.session, ...ranOut.map(({ id }) => id)]
}
