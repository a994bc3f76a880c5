import "server-only"
import { live, transitions } from "#lib/application/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { addSeconds, now, randomId } from "#lib/platform/clock.ts"
import { Prisma, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { approvedByAnother } from "../by-another.ts"
import { inView, orderOf } from "../queue-condition.ts"
import { isOfficer, type NoSuchOfficer } from "../reassign.ts"
import { type BulkAct, MOST_AT_ONCE, permissionFor } from "./acts.ts"
import type { Gather } from "./schema.ts"

const { sql } = Prisma

const HOUR = 3_600

export type NothingThere = { code: "nothing_there" }

/**
 * Gathers what was ticked, or all that a view holds at this moment: what is looked at before it is ordered is what will
 * be done. Each application is kept with its version, and with why nothing can be done about it where that is seen
 * already. Nobody's own application is among them. It takes the place of what they gathered before and never ordered.
 * Problems: nothing_there, no_such_officer.
 */
export async function gatherBulk(
  actor: Person,
  { act, view, all, chosen, officer }: Gather,
): Promise<Result<{ id: string }, NothingThere | NoSuchOfficer>> {
  authorise(actor, permissionFor[act])
  const id = randomId()
  const takerId = act === "assign" ? officer : null
  const which = all ? await inView(actor, view) : ticked(actor, chosen)
  const { key, isDescending } = orderOf(view)
  const way = isDescending ? sql`desc` : sql`asc`
  const whyNot = await reasons({ act, me: actor.id, takerId })
  return transaction(async (tx) => {
    if (takerId && !(await isOfficer(tx, takerId)))
      return problem({ code: "no_such_officer", field: "officer" } as const)
    // Each may be ten thousand rows: nobody keeps those that they no longer look at.
    const longAgo = { lt: addSeconds(now(), -HOUR) }
    await tx.bulkWork.deleteMany({ where: { accountId: actor.id, orderedAt: null, gatheredAt: longAgo } })
    await tx.bulkWork.create({ data: { id, accountId: actor.id, act, takerId, gatheredAt: now() } })
    // In the view's order, by the index that the queue's page is read from.
    const count = await tx.$executeRaw`
      insert into bulk_item (bulk_id, place, application_id, version, holder_id, result, by_name)
      select ${id}::uuid, chosen.place, chosen.id, chosen.version, assignee_id, ${whyNot},
        case when ${act} = 'ask' and assignee_id <> ${actor.id}::uuid then officer.display_name end
      from (
        select row_number() over (order by ${key} ${way}, id ${way}) as place,
          id, version, status, account_id, assignee_id, approved_by_id
        from application where ${which}
        order by ${key} ${way}, id ${way} limit ${MOST_AT_ONCE}
      ) chosen left join account officer on officer.id = assignee_id`
    return count === 0 ? problem({ code: "nothing_there" } as const) : ok({ id })
  })
}

function ticked({ id }: Person, references: readonly string[]): Prisma.Sql {
  return sql`reference = any(${[...references]}::text[]) and submitted_at is not null and account_id <> ${id}::uuid`
}

/** What is seen at once, as the single commands would find it. They are asked again for each. */
async function reasons({
  act,
  me,
  takerId,
}: {
  act: BulkAct
  me: string
  takerId: string | null
}): Promise<Prisma.Sql> {
  if (act === "ask") {
    return sql`case
      when status::text <> all(${[...transitions.ask.from]}) then 'not_waiting'
      when assignee_id <> ${me}::uuid then 'held' end`
  }
  const isAnothers = sql`status::text = any(${await approvedByAnother()}) and approved_by_id = ${takerId}::uuid`
  return sql`case
    when status::text <> all(${[...live]}) then 'over'
    when assignee_id = ${takerId}::uuid then 'already'
    when account_id = ${takerId}::uuid or (${isAnothers}) then 'not_theirs' end`
}
