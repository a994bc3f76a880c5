import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { addDays, startOf, toDateColumn, today } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { addWorkingDays, holidays } from "#lib/reference/index.ts"
import { deskOfficers } from "./officers.ts"
import { type WhySecond, whySecond } from "./schema.ts"

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
  second: SecondReviews[]
}
/** What two people looked at: how many wait for the second, were decided within 30 days, and approved by both. */
export type SecondReviews = { why: WhySecond; open: number; decided: number; agreed: number }

const none: Waiting = { count: 0, overdue: 0, soon: 0 }

/** What each officer holds and has decided lately, by name: of open applications and 30 days' decisions, by index. */
export async function deskWorkload(actor: Person): Promise<Workload> {
  authorise(actor, "workload.read")
  const [waiting, decided, known, second] = await Promise.all([
    whatWaits(),
    whatWasDecided(),
    deskOfficers(actor),
    secondReviews(),
  ])
  const holds = new Map(waiting.map(({ officer, ...counts }) => [officer, counts]))
  const ids = [...holds.keys(), ...decided.map(({ officer }) => officer)].filter((id) => id !== null)
  const officers = [...known, ...(await othersAmong(ids, known))]
  return {
    officers: officers.map(({ id, name }) => ({
      id,
      name,
      holds: holds.get(id) ?? none,
      decided: inDays(decided.filter(({ officer }) => officer === id)),
    })),
    free: holds.get(null) ?? none,
    decided: inDays(decided),
    second,
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

async function secondReviews(): Promise<SecondReviews[]> {
  const [decided, open] = await Promise.all([
    database.$queryRaw<{ why: WhySecond; decided: number; agreed: number }[]>`
      select why, count(*)::int as decided, count(*) filter (where verdict = 'approve')::int as agreed
      from second_review where decided_at >= ${startOf(addDays(today(), -DECIDED_DAYS))}
      group by why -- second_review_decided_at_why_verdict_idx`,
    database.$queryRaw<{ why: WhySecond; open: number }[]>`
      select why, count(*)::int as open
      from second_review join application on application.id = application_id
      where decided_at is null and status in ('submitted', 'on_hold')
      group by why -- second_review_open`,
  ])
  return whySecond.map((why) => ({
    ...{ decided: 0, agreed: 0, ...decided.find((row) => row.why === why) },
    open: open.find((row) => row.why === why)?.open ?? 0,
    why,
  }))
}

/** How many decisions took an officer so many working days, the quickest first. */
type Taken = { officer: string; days: number; count: number }

// Counted by days, which are few: to sort every decision for its percentiles would cost five times as much.
function whatWasDecided(): Promise<Taken[]> {
  return database.$queryRaw<Taken[]>`
    select officer_id::text as officer, working_days as days, count(*)::int as count
    from decision where decided_at >= ${startOf(addDays(today(), -DECIDED_DAYS))}
    group by officer_id, working_days
    order by working_days -- decision_decided_at_officer_id_working_days_idx`
}

function inDays(taken: Taken[]): Decided | null {
  const decisions = taken.reduce((sum, { count }) => sum + count, 0)
  if (decisions === 0) return null
  return { decisions, median: within(taken, decisions / 2), ninetieth: within(taken, decisions * 0.9) }
}

/** In how many working days that many decisions were taken. */
function within(taken: Taken[], decisions: number): number {
  let sum = 0
  for (const { days, count } of taken) {
    sum += count
    if (sum >= decisions) return days
  }
  throw new Error("fewer decisions than were counted")
}
