import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { holdRole } from "#lib/identity/hold-role.ts"
import { now } from "#lib/platform/clock.ts"
import { Prisma, type Tx, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { isFinalByAnother } from "./final-by-another.ts"

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
      const taken = await takeOldest(tx, actor, { tab, theirs })
      if (!taken) continue
      await record(tx, actor, { type: "application.claimed", application: taken.id })
      return ok({ reference: taken.reference })
    }
    return problem({ code: "nothing_free" })
  })
}

/** Not their own, nor, where it is another's, the final approval of what they approved initially. */
async function mayBeTheirs({ id }: Person): Promise<Prisma.Sql> {
  const notOwn = sql`account_id <> ${id}::uuid`
  if (!(await isFinalByAnother())) return notOwn
  return sql`${notOwn} and (desk_tab <> 'final' or approved_by_id is distinct from ${id}::uuid)`
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
