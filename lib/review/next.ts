import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { holdRole } from "#lib/identity/hold-role.ts"
import { now } from "#lib/platform/clock.ts"
import { Prisma, type Tx, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { notForAnother } from "./by-another.ts"
import { ready } from "./queue-condition.ts"
import { freeTabs } from "./queue-tabs.ts"

const { sql } = Prisma

export type NothingFree = { code: "nothing_free" }
type Taken = { id: string; reference: string }

/**
 * Takes the application that is due first and that nobody holds. Any number of officers may ask at once: each gets
 * another one. Problem: nothing_free.
 */
export async function nextApplication(actor: Person): Promise<Result<{ reference: string }, NothingFree>> {
  authorise(actor, "review.claim")
  const theirs = await mayBeTheirs(actor)
  return transaction(async (tx) => {
    await holdRole(tx, actor)
    for (const place of [0, 1]) {
      const one = await takeOldest(tx, actor, { tab: byDueDate(theirs, place), theirs })
      if (one) return claimed(tx, actor, one)
    }
    return problem({ code: "nothing_free" })
  })
}

/** Not their own, nor the next approval of what they approved. */
async function mayBeTheirs(actor: Person): Promise<Prisma.Sql> {
  return sql`account_id <> ${actor.id}::uuid ${await notForAnother(actor)}`
}

/**
 * The same of those that are ready to confirm; first what is in their hands already, so that whoever asks twice does
 * not hold what they never saw. Problem: nothing_free.
 */
export async function nextReady(actor: Person): Promise<Result<{ reference: string }, NothingFree>> {
  authorise(actor, "review.claim")
  const theirs = sql`${await mayBeTheirs(actor)} and ${ready}`
  return transaction(async (tx) => {
    const [held] = await tx.$queryRaw<{ reference: string }[]>`
      select reference from application
      where desk_tab = 'held' and assignee_id = ${actor.id}::uuid and status = 'submitted' and ${theirs}
      order by desk_order, id limit 1 -- application_desk_officer`
    if (held) return ok(held)
    await holdRole(tx, actor)
    const one = await takeOldest(tx, actor, { tab: sql`'review'`, theirs })
    return one ? claimed(tx, actor, one) : problem({ code: "nothing_free" })
  })
}

async function claimed(tx: Tx, actor: Person, { id, reference }: Taken): Promise<Result<{ reference: string }, never>> {
  await record(tx, actor, { type: "application.claimed", application: id })
  return ok({ reference })
}

/** The tab of those that wait for an officer whose oldest application is due first, or next. Two looks at the index's head. */
function byDueDate(theirs: Prisma.Sql, place: number): Prisma.Sql {
  return sql`(
    select waiting.tab from (values ${Prisma.join(freeTabs.map((tab) => sql`(${tab})`))}) waiting (tab),
    lateral (
      select desk_order, id from application where desk_tab = waiting.tab and ${theirs}
      order by desk_order, id limit 1 -- application_desk
    ) head order by head.desk_order, head.id limit 1 offset ${place}
  )`
}

/** `skip locked`: what another officer is being given at this moment is stepped over, and nobody waits. */
async function takeOldest(
  tx: Tx,
  actor: Person,
  { tab, theirs }: { tab: Prisma.Sql; theirs: Prisma.Sql },
): Promise<Taken | undefined> {
  const [taken] = await tx.$queryRaw<Taken[]>`
    update application set assignee_id = ${actor.id}::uuid, claimed_at = ${now()}, holder_seen_at = ${now()}, version = version + 1
    where id = (
      select id from application where desk_tab = ${tab} and ${theirs}
      order by desk_order, id limit 1 for update skip locked -- application_desk
    )
    returning id::text, reference`
  return taken
}
