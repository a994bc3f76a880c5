import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import { type Tx, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"

export type NothingFree = { code: "nothing_free" }
type Taken = { id: string; reference: string }

/**
 * Takes the application that is due first and that nobody holds. Any number of officers may ask at once: each gets
 * another one. Problem: nothing_free.
 */
export async function nextApplication(actor: Person): Promise<Result<{ reference: string }, NothingFree>> {
  authorise(actor, "review.claim")
  return transaction(async (tx) => {
    for (const status of await byDueDate(tx, actor)) {
      const taken = await takeOldest(tx, actor, status)
      if (!taken) continue
      await record(tx, actor, { type: "application.claimed", application: taken.id })
      return ok({ reference: taken.reference })
    }
    return problem({ code: "nothing_free" })
  })
}

/** The statuses that wait for an officer, the one with the oldest due application first. Two looks at the index's head. */
async function byDueDate(tx: Tx, actor: Person): Promise<string[]> {
  const heads = await tx.$queryRaw<{ status: string }[]>`
    select waiting.status::text from (values ('submitted'::"ApplicationStatus"), ('fee_paid')) waiting (status),
    lateral (
      select due_on, id from application
      where status = waiting.status and status in ('submitted', 'fee_paid') and assignee_id is null
        and account_id <> ${actor.id}::uuid
      order by due_on, id limit 1 -- application_queue_free
    ) head order by head.due_on, head.id`
  return heads.map(({ status }) => status)
}

/** `skip locked`: what another officer is being given at this moment is stepped over, and nobody waits. */
async function takeOldest(tx: Tx, actor: Person, status: string): Promise<Taken | undefined> {
  const [taken] = await tx.$queryRaw<Taken[]>`
    update application set assignee_id = ${actor.id}::uuid, claimed_at = ${now()}, version = version + 1
    where id = (
      select id from application
      where status = ${status}::"ApplicationStatus" and status in ('submitted', 'fee_paid') and assignee_id is null
        and account_id <> ${actor.id}::uuid
      order by due_on, id limit 1 for update skip locked -- application_queue_free
    )
    returning id::text, reference`
  return taken
}
