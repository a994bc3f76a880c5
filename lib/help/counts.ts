import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { today } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"

/** Counting stops here: beyond it the page says "1,000+". */
export const COUNTED = 1_000

/** How many enquiries wait for an answer, and how many of them too long, each up to one more than `COUNTED`. */
export async function enquiryCounts(actor: Person): Promise<{ open: number; overdue: number }> {
  authorise(actor, "enquiry.read")
  const [counts] = await database.$queryRaw<{ open: number; overdue: number }[]>`
    select
      (select count(*)::int from (select from enquiry where status = 'open'
        and account_id is distinct from ${actor.id}::uuid limit ${COUNTED + 1}) _) as open,
      (select count(*)::int from (select from enquiry where status = 'open' and due_on < ${today()}::date
        and account_id is distinct from ${actor.id}::uuid limit ${COUNTED + 1}) _) as overdue
    -- enquiry_status_due_on_id_idx`
  if (!counts) throw new Error("the counts gave no row")
  return counts
}
