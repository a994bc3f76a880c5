import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database, Prisma } from "#lib/platform/database.ts"
import { notForAnother } from "./by-another.ts"
import { inView } from "./queue-condition.ts"
import { COUNTED, freeTabs, type QueueTab, type QueueView } from "./queue-tabs.ts"

export type QueueCounts = {
  /** How many stand in each tab: exact. */
  tabs: Record<QueueTab, number>
  /** How many of what waits for a first check are overdue, up to one more than `COUNTED`. */
  overdue: number
  /** How many are ready to confirm, likewise. */
  ready: number
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
  const [tallies, [mine], [overdue], [ready], [narrowed], ofOthers] = await Promise.all([
    database.$queryRaw<
      { tab: QueueTab; here: number }[]
    >`select tab, sum(here)::int as here from desk_tally group by tab`,
    counted(actor, { tab: "mine", filters: {} }),
    counted(actor, { tab: "review", filters: { overdue: "1" } }),
    counted(actor, { tab: "review", filters: { ready: "1" } }),
    isNarrowed ? counted(actor, view) : [null],
    forOthers(actor),
  ])
  const of = (tab: QueueTab) =>
    (tallies.find((tally) => tally.tab === tab)?.here ?? 0) - (ofOthers.find((those) => those.tab === tab)?.count ?? 0)
  const tabs = {
    review: of("review"),
    mine: mine?.count ?? 0,
    held: of("held"),
    waiting: of("waiting"),
    on_hold: of("on_hold"),
    fee: of("fee"),
    final: of("final"),
    decided: of("decided"),
  }
  return { tabs, overdue: overdue?.count ?? 0, ready: ready?.count ?? 0, narrowed: narrowed?.count ?? null }
}

/** How many of what waits for an officer wait for another than this person. */
async function forOthers(actor: Person) {
  return database.$queryRaw<{ tab: QueueTab; count: number }[]>`
    select desk_tab as tab, count(*)::int as count from application
    where desk_tab in (${Prisma.join([...freeTabs])}) and approved_by_id = ${actor.id}::uuid
      and not (true ${await notForAnother(actor)}) group by desk_tab -- application_approver`
}

async function counted(actor: Person, view: Pick<QueueView, "tab" | "filters">) {
  return database.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select from application where ${await inView(actor, view)} limit ${COUNTED + 1}) _`
}
