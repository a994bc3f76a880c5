import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { today } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { COUNTED, type QueueTab } from "./queue-tabs.ts"

export type QueueCounts = Record<Exclude<QueueTab, "decided"> | "overdue", number>

/**
 * How many stand in each tab, up to one more than `COUNTED`, and how many free ones are overdue. Each count reads a
 * partial index and stops: the same cost at three million applications as at thirty thousand.
 */
export async function queueCounts(actor: Person): Promise<QueueCounts> {
  authorise(actor, "review.read")
  const [counts] = await database.$queryRaw<QueueCounts[]>`
    select
      (select count(*)::int from (select from application where status = 'submitted' and assignee_id is null
        limit ${COUNTED + 1}) _) as review, -- application_queue_free
      (select count(*)::int from (select from application where assignee_id = ${actor.id}::uuid
        and status in ('submitted', 'fee_paid') limit ${COUNTED + 1}) _) as mine, -- application_queue_held
      (select count(*)::int from (select from application where status = 'information_requested'
        limit ${COUNTED + 1}) _) as waiting, -- application_by_status
      (select count(*)::int from (select from application where status = 'fee_due'
        limit ${COUNTED + 1}) _) as fee, -- application_by_status
      (select count(*)::int from (select from application where status = 'fee_paid' and assignee_id is null
        limit ${COUNTED + 1}) _) as final, -- application_queue_free
      (select count(*)::int from (select from application where status in ('submitted', 'fee_paid')
        and assignee_id is null and status = 'submitted' and due_on < ${today()}::date
        limit ${COUNTED + 1}) _) as overdue -- application_queue_free`
  if (!counts) throw new Error("the counts gave no row")
  return counts
}
