import "server-only"
import { type Actor, isStaff } from "#lib/identity/actor.ts"
import { staffRoles } from "#lib/identity/permissions.ts"
import type { Tx } from "#lib/platform/database.ts"
import { amongTheDesk } from "./events.ts"

const unchanging = [
  "application.read",
  "application.noted",
  "application.section_accepted",
  "application.section_queried",
  "identity.revealed",
  "document.viewed",
]
/** What applicants are told of as the board's, and not what it was: who of the desk has it is nothing of theirs. */
const untold: readonly string[] = ["application.released", "application.reassigned", ...amongTheDesk]

/**
 * Who last changed a thing, when, and what they did: what a person with a stale page is told. Applicants deal with the
 * board: to them an officer has no name, and what the desk does among itself has none either.
 */
export async function lastChange(tx: Tx, actor: Actor, subjectId: string) {
  const [row] = await tx.$queryRaw<{ by: string | null; role: string; at: Date; event: string }[]>`
    select account.display_name as by, entry.actor_role as role, entry.at,
      coalesce(entry.detail ->> 'event', entry.type) as event
    from audit_entry entry left join account on account.id = entry.actor_id
    where entry.subject_id = ${subjectId} and coalesce(entry.detail ->> 'event', entry.type) <> all(${unchanging})
    order by entry.id desc limit 1 -- audit_entry_subject_id_at_id_idx`
  const byBoard = staffRoles.some((role) => role === row?.role)
  const isAmongStaff = isStaff(actor)
  const by = (byBoard && !isAmongStaff ? null : row?.by) || null
  const event = row && (isAmongStaff || !untold.includes(row.event)) ? row.event : null
  return { by, byBoard, at: row?.at.toISOString() ?? null, event }
}
