import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { isFinalByAnother } from "./final-by-another.ts"
import { inView } from "./queue-condition.ts"
import { COUNTED, type QueueTab, type QueueView } from "./queue-tabs.ts"

export type QueueCounts = {
  /** How many stand in each tab: exact. */
  tabs: Record<QueueTab, number>
  /** How many of what waits for a first check are overdue, up to one more than `COUNTED`. */
  overdue: number
  /** How many a narrowed view holds, up to one more than `COUNTED`; null where the view is the whole tab. */
  narrowed: number | null
}

/**
 * The tabs' totals, from the tally that the database keeps with every move, and what is counted: along an index, and no
 * further than `COUNTED`. It costs at three million applications what it costs at thirty thousand.
 */
export async function queueCounts(actor: Person, view: Pick<QueueView, "tab" | "filters">): Promise<QueueCounts> {
  authorise(actor, "review.read")
  const isNarrowed = Object.keys(view.filters).length > 0
  const [tallies, [mine], [overdue], [narrowed], ofOthers] = await Promise.all([
    database.$queryRaw<
      { tab: QueueTab; here: number }[]
    >`select tab, sum(here)::int as here from desk_tally group by tab`,
    counted(actor, { tab: "mine", filters: {} }),
    counted(actor, { tab: "review", filters: { overdue: "1" } }),
    isNarrowed ? counted(actor, view) : [null],
    finalOfOthers(actor),
  ])
  const here = new Map(tallies.map((tally) => [tally.tab, tally.here]))
  const of = (tab: QueueTab) => here.get(tab) ?? 0
  const tabs = {
    review: of("review"),
    mine: mine?.count ?? 0,
    held: of("held"),
    waiting: of("waiting"),
    on_hold: of("on_hold"),
    fee: of("fee"),
    final: of("final") - ofOthers,
    decided: of("decided"),
  }
  return { tabs, overdue: overdue?.count ?? 0, narrowed: narrowed?.count ?? null }
}

/** How many wait for a final approval that is another's than this person's. */
async function finalOfOthers(actor: Person): Promise<number> {
  if (!(await isFinalByAnother())) return 0
  const [row] = await database.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from application
    where desk_tab = 'final' and approved_by_id = ${actor.id}::uuid -- application_final_approver`
  return row?.count ?? 0
}

async function counted(actor: Person, view: Pick<QueueView, "tab" | "filters">) {
  return database.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select from application where ${await inView(actor, view)} limit ${COUNTED + 1}) _`
}
