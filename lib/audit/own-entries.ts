import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { staffRoles } from "#lib/identity/permissions.ts"
import { database, Prisma } from "#lib/platform/database.ts"
import { amongTheDesk } from "./events.ts"

export type OwnEntry = { at: Date; event: string; by: "you" | "board" | "portal"; about: string; address?: string }

const BATCH = 500
const { sql } = Prisma

/**
 * What the audit log holds about somebody, for that person: what was done by them and to what is theirs. Of the board's
 * people it says that they are the board's; reasons and other words of theirs stay out, since they may name others, and
 * so does what they do among themselves. Where somebody signed in from is told where it was they themselves.
 */
export async function* ownEntries(actor: Person): AsyncGenerator<OwnEntry> {
  authorise(actor, "account.own")
  const theirs = await subjectsOf(actor)
  const select = sql`
    select id, at, coalesce(detail ->> 'event', type) as event, actor_id = ${actor.id}::uuid as own, actor_role as role,
      subject_kind as about, detail ->> 'address' as address
    from audit_entry where coalesce(detail ->> 'event', type) <> all(${amongTheDesk})`
  let after = sql`true`
  for (;;) {
    const those = (which: Prisma.Sql) => sql`(${select} and ${which} and ${after} order by at, id limit ${BATCH})`
    const byThem = those(sql`actor_id = ${actor.id}::uuid`)
    const byOthers = theirs.map(({ id }) =>
      those(sql`subject_id = ${id} and actor_id is distinct from ${actor.id}::uuid`),
    )
    // Each as far as a page may need it, in the order of audit_entry_actor_id_at_id_idx and audit_entry_subject_id_at_id_idx.
    const rows = await database.$queryRaw<FoundEntry[]>`
      select * from (${Prisma.join([byThem, ...byOthers], " union all ")}) found order by at, id limit ${BATCH}`
    yield* rows.map(told)
    const last = rows.at(-1)
    if (rows.length < BATCH || !last) return
    after = sql`(at, id) > (${last.at}, ${last.id})`
  }
}

/** What is somebody's own, by id: few, and looked up first, so that the log is read by its indexes alone. */
function subjectsOf({ id }: Person): Promise<{ id: string }[]> {
  return database.$queryRaw<{ id: string }[]>`
    select ${id} as id
    union all select id::text from application where account_id = ${id}::uuid
    union all select id::text from registration where account_id = ${id}::uuid
    union all select id::text from dollar_account_request where account_id = ${id}::uuid`
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
