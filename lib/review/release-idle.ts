import "server-only"
import { authorise, type SystemActor } from "#lib/identity/actor.ts"
import { today } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { oneByOne } from "#lib/platform/one-by-one.ts"
import { policyOn, workingHoursAgo } from "#lib/reference/index.ts"
import { takeFromHolder } from "./release.ts"

const DAY = 24

type Idle = { id: string; version: number; assigneeId: string; holderSeenAt: Date | null }

/**
 * Puts back into the queue what its officer has left idle for the time that the policies say: since their last look at
 * it, or, where it was given or came back to them, for the working days that it waits for their first. Each in a
 * transaction of its own; whoever looks at it or acts on it meanwhile keeps it. Says how many.
 */
export async function releaseIdle(actor: SystemActor): Promise<{ released: number; failed: number }> {
  authorise(actor, "review.release-idle")
  const idle = await leftIdle()
  const { done: released, failed } = await oneByOne<Idle>({
    what: "release idle",
    find: async (after) => (after ? [] : idle),
    run: async (one) => (await transaction((tx) => takeFromHolder(tx, actor, one))).ok,
  })
  return { released, failed }
}

async function leftIdle(): Promise<Idle[]> {
  const [hours, days] = await Promise.all([
    policyOn("claim_idle_hours", today()),
    policyOn("answer_wait_working_days", today()),
  ])
  return database.$queryRaw<Idle[]>`
    select id::text, version, assignee_id::text as "assigneeId", holder_seen_at as "holderSeenAt" from application
    where desk_tab = 'held' and (holder_seen_at < ${await workingHoursAgo(hours)}
      or (holder_seen_at is null and claimed_at < ${await workingHoursAgo(days * DAY)}))
    order by desk_order -- application_desk: as many as officers have in their hands`
}
