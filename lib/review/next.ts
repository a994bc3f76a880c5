import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { holdRole } from "#lib/identity/hold-role.ts"
import { now } from "#lib/platform/clock.ts"
import { Prisma, type Tx, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { notForAnother } from "./by-another.ts"
import { ready } from "./queue-condition.ts"

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
    for (const tab of await byDueDate(tx, theirs)) {
      const one = await takeOldest(tx, actor, { tab, theirs })
      if (one) return taken(tx, actor, one)
    }
    return taken(tx, actor, undefined)
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
    return taken(tx, actor, await takeOldest(tx, actor, { tab: "review", theirs }))
  })
}

async function taken(
  tx: Tx,
  actor: Person,
  one: Taken | undefined,
): Promise<Result<{ reference: string }, NothingFree>> {
  if (!one) return problem({ code: "nothing_free" })
  await record(tx, actor, { type: "application.claimed", application: one.id })
  return ok({ reference: one.reference })
}

/** The tabs that wait for an officer, the one with the oldest due application first. Two looks at the index's head. */
async function byDueDate(tx: Tx, theirs: Prisma.Sql): Promise<string[]> {
  const heads = await tx.$queryRaw<{ tab: string }[]>`
    select waiting.tab from (values ('review'), ('final')) waiting (tab),
    lateral (
      select desk_order, id from application where desk_tab = waiting.tab and ${theirs}
      order by desk_order, id limit 1 -- application_desk
    ) head order by head.desk_order, head.id`
  return heads.map(({ tab }) => tab)
}

/** `skip locked`: what another officer is being given at this moment is stepped over, and nobody waits. */
async function takeOldest(
  tx: Tx,
  actor: Person,
  { tab, theirs }: { tab: string; theirs: Prisma.Sql },
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
