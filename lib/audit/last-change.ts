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
/** Changes for the desk alone: which of the board's people has it is nothing that an applicant's page shows. */
const handOvers = ["application.claimed", "application.released", "application.reassigned"]

/**
 * Who last changed a thing, when, and what they did: what a person with a stale page is told. Applicants deal with the
 * board: to them an officer has no name, and who of them has it is no change.
 */
export async function lastChange(tx: Tx, actor: Actor, subjectId: string) {
  const untold = isStaff(actor) ? unchanging : [...unchanging, ...handOvers, ...amongTheDesk]
  const [row] = await tx.$queryRaw<{ by: string | null; role: string; at: Date; event: string }[]>`
    select account.display_name as by, entry.actor_role as role, entry.at,
      coalesce(entry.detail ->> 'event', entry.type) as event
    from audit_entry entry left join account on account.id = entry.actor_id
    where entry.subject_id = ${subjectId} and coalesce(entry.detail ->> 'event', entry.type) <> all(${untold})
    order by entry.id desc limit 1 -- audit_entry_subject_id_at_id_idx`
  const byBoard = staffRoles.some((role) => role === row?.role)
  const by = (byBoard && !isStaff(actor) ? null : row?.by) || null
  return { by, byBoard, at: row?.at.toISOString() ?? null, event: row?.event ?? null }
}
