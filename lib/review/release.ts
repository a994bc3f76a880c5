import "server-only"
import { lastChange, record } from "#lib/audit/index.ts"
import { type Actor, authorise, type Person } from "#lib/identity/actor.ts"
import { Prisma, type Tx, transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { findApplication } from "./find-application.ts"
import { handOver } from "./hand-over.ts"
import { letGoUndecided } from "./let-go.ts"
import type { Decision } from "./schema.ts"

const { sql, empty } = Prisma

/** Gives back to the queue what the officer holds. Problem: stale. */
export async function releaseApplication(
  actor: Person,
  { reference, version }: Decision,
): Promise<Result<{ reference: string }, Stale>> {
  return transaction(async (tx) => {
    const application = await findApplication(tx, actor, reference)
    authorise(actor, "review.claim", application)
    const { id } = application
    const released = await takeFromHolder(tx, actor, { id, version, assigneeId: actor.id })
    return released.ok ? ok({ reference }) : released
  })
}

/** What is held, as it was seen: by whom, and when they looked at it last. */
type Held = { id: string; version: number; assigneeId: string; holderSeenAt?: Date | null }

/** Puts back into the queue what is still held as it was seen. Problem: stale. */
export async function takeFromHolder(tx: Tx, actor: Actor, held: Held): Promise<Result<void, Stale>> {
  const { id, version, assigneeId, holderSeenAt } = held
  const unseen = holderSeenAt === undefined ? empty : sql`and holder_seen_at is not distinct from ${holderSeenAt}`
  const asSeen = sql`id = ${id}::uuid and version = ${version} and assignee_id = ${assigneeId}::uuid ${unseen}`
  const [released] = await handOver(tx, asSeen, letGoUndecided)
  if (!released) return problem({ code: "stale", ...(await lastChange(tx, actor, id)) } as const)
  await record(tx, actor, { type: "application.released", application: id })
  return ok(undefined)
}
