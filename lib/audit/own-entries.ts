import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { staffRoles } from "#lib/identity/permissions.ts"
import { database } from "#lib/platform/database.ts"

export type OwnEntry = { at: Date; event: string; by: "you" | "board" | "portal"; about: string; address?: string }

const BATCH = 500

/**
 * What the audit log holds about somebody, for that person: what was done by them and to what is theirs. Of the board's
 * people it says that they are the board's; reasons and other words of theirs stay out, since they may name others.
 * Where somebody signed in from is told where it was they themselves.
 */
export async function* ownEntries(actor: Person): AsyncGenerator<OwnEntry> {
  authorise(actor, "account.own")
  let after = 0n
  for (;;) {
    const rows = await database.$queryRaw<FoundEntry[]>`
      with mine as (
        select ${actor.id} as id
        union all select id::text from application where account_id = ${actor.id}::uuid
        union all select id::text from registration where account_id = ${actor.id}::uuid
        union all select id::text from dollar_account_request where account_id = ${actor.id}::uuid
      )
      select id, at, coalesce(detail ->> 'event', type) as event, actor_id = ${actor.id}::uuid as own,
        actor_role as role, subject_kind as about, detail ->> 'address' as address
      from audit_entry -- audit_entry_subject_id_at_id_idx, audit_entry_actor_id_at_id_idx
      where id > ${after} and (subject_id in (select id from mine) or actor_id = ${actor.id}::uuid)
      order by id limit ${BATCH}`
    yield* rows.map(told)
    const last = rows.at(-1)
    if (rows.length < BATCH || !last) return
    after = last.id
  }
}

type FoundEntry = {
  id: bigint
  at: Date
  event: string
  own: boolean | null
  role: string
  about: string
  address: string | null
}

function told({ at, event, own, role, about, address }: FoundEntry): OwnEntry {
  const byBoard = staffRoles.some((staff) => staff === role)
  const by = own ? "you" : byBoard ? "board" : "portal"
  return { at, event, by, about, ...(own && address ? { address } : {}) }
}
