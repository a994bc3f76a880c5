import "server-only"
import type { Tx } from "#lib/platform/database.ts"

/** Who last changed a thing, when, and what they did: what a person with a stale page is told. */
export async function lastChange(tx: Tx, subjectId: string) {
  const [row] = await tx.$queryRaw<{ by: string | null; at: Date; event: string }[]>`
    select account.display_name as by, entry.at, coalesce(entry.detail ->> 'event', entry.type) as event
    from audit_entry entry left join account on account.id = entry.actor_id
    where entry.subject_id = ${subjectId} and entry.type not in ('application.read', 'identity.revealed')
    order by entry.id desc limit 1 -- audit_entry_subject_id_id_idx`
  return { by: row?.by || null, at: row?.at.toISOString() ?? null, event: row?.event ?? null }
}
