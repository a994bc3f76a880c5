import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { type DeviceWords, deviceWords } from "#lib/identity/device-words.ts"
import { now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"

export type OwnSession = { id: string; device: DeviceWords; since: Date; lastSeenAt: Date; isThis: boolean }

/** Where one is signed in: this session first, then the one used last. */
export async function ownSessions(actor: Person): Promise<OwnSession[]> {
  authorise(actor, "sign-in.own")
  const at = now()
  const rows = await database.$queryRaw<{ id: string; agent: string | null; since: Date; lastSeenAt: Date }[]>`
    select public_id::text as id, agent, created_at as since, last_seen_at as "lastSeenAt"
    from session -- session_account_id_idx
    where account_id = ${actor.id}::uuid and stage = 'full' and ended_at is null and ends_at > ${at}
      and last_seen_at + idle_seconds * interval '1 second' > ${at}
    order by public_id = ${actor.session}::uuid desc, last_seen_at desc
    limit 100`
  return rows.map(({ agent, ...row }) => ({ ...row, device: deviceWords(agent), isThis: row.id === actor.session }))
}
