import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { addDays, startOf, toDateColumn, today } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { addWorkingDays, holidays } from "#lib/reference/index.ts"
import { deskOfficers } from "./officers.ts"

// What the workload is of: decisions of so many days, and what falls due in so many working days.
const DECIDED_DAYS = 30
const SOON_DAYS = 2

/** What waits at the desk: how much of it is overdue, and how much falls due within two working days. */
export type Waiting = { count: number; overdue: number; soon: number }
/** What was decided within 30 days, and in how many working days: half of it, and nine tenths, in no more than these. */
export type Decided = { decisions: number; median: number; ninetieth: number }
export type OfficerLoad = { id: string; name: string; holds: Waiting; decided: Decided | null }
export type Workload = {
  officers: OfficerLoad[]
  /** What nobody holds. */
  free: Waiting
  /** Everybody's decisions together. */
  decided: Decided | null
}

const none: Waiting = { count: 0, overdue: 0, soon: 0 }

/** What each officer holds and has decided lately, by name: of open applications and 30 days' decisions, by index. */
export async function deskWorkload(actor: Person): Promise<Workload> {
  authorise(actor, "workload.read")
  const [waiting, decided, known] = await Promise.all([whatWaits(), whatWasDecided(), deskOfficers(actor)])
  const holds = new Map(waiting.map(({ officer, ...counts }) => [officer, counts]))
  const decisions = new Map(decided.map(({ officer, ...counts }) => [officer, counts]))
  const ids = [...holds.keys(), ...decisions.keys()].filter((id) => id !== null)
  const officers = [...known, ...(await othersAmong(ids, known))]
  return {
    officers: officers.map(({ id, name }) => ({
      id,
      name,
      holds: holds.get(id) ?? none,
      decided: decisions.get(id) ?? null,
    })),
    free: holds.get(null) ?? none,
    decided: decisions.get(null) ?? null,
  }
}

/** Whoever decides no more, and yet holds something or decided lately. */
async function othersAmong(ids: string[], known: { id: string }[]) {
  const others = ids.filter((id) => !known.some((officer) => officer.id === id))
  const found = await database.account.findMany({
    where: { id: { in: others } },
    select: { id: true, displayName: true },
    orderBy: { displayName: "asc" },
  })
  return found.map(({ id, displayName }) => ({ id, name: displayName }))
}

/** By who holds it; without an officer, what nobody holds. */
async function whatWaits() {
  const soon = addWorkingDays(today(), SOON_DAYS, await holidays())
  return database.$queryRaw<(Waiting & { officer: string | null })[]>`
    select assignee_id::text as officer, count(*)::int as count,
      (count(*) filter (where desk_order < ${toDateColumn(today())}))::int as overdue,
      (count(*) filter (where desk_order between ${toDateColumn(today())} and ${toDateColumn(soon)}))::int as soon
    from application where desk_tab in ('review', 'held', 'final')
    group by assignee_id -- application_desk`
}

/** By officer; without one, of all together. */
function whatWasDecided() {
  return database.$queryRaw<(Decided & { officer: string | null })[]>`
    select officer_id::text as officer, count(*)::int as decisions,
      percentile_cont(0.5) within group (order by working_days) as median,
      percentile_cont(0.9) within group (order by working_days) as ninetieth
    from decision where decided_at >= ${startOf(addDays(today(), -DECIDED_DAYS))}
    group by grouping sets ((officer_id), ()) having count(*) > 0 -- decision_decided_at_idx`
}
