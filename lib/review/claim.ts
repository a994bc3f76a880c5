import "server-only"
import { claimable } from "#lib/application/index.ts"
import { lastChange, record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { holdRole } from "#lib/identity/hold-role.ts"
import { now } from "#lib/platform/clock.ts"
import { type Tx, transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { type ApprovedByYou, waitsForAnother } from "./by-another.ts"
import { findApplication } from "./find-application.ts"
import type { Claim } from "./schema.ts"

/** Somebody else has it: their name. */
export type Held = { code: "held"; by: string }

type Claimed = Result<{ reference: string }, Held | Stale | ApprovedByYou>

/**
 * Takes an application that nobody holds. Problems: held, stale (it waits for no officer any more), approved_by_you.
 */
export async function claimApplication(actor: Person, input: Claim): Promise<Claimed> {
  return transaction((tx) => take(tx, actor, input))
}

/** The same as a part of what is done with many. */
export async function take(tx: Tx, actor: Person, { reference }: Claim): Promise<Claimed> {
  const application = await findApplication(tx, actor, reference)
  authorise(actor, "review.claim", application)
  const { id } = application
  if (application.assigneeId === actor.id) return ok({ reference })
  if (await waitsForAnother(actor.id, application)) return problem({ code: "approved_by_you" })
  await holdRole(tx, actor)
  // Of two at once, the second waits for the first's commit and then finds an assignee.
  const { count } = await tx.application.updateMany({
    where: { id, version: application.version, assigneeId: null, status: { in: [...claimable] } },
    data: { assigneeId: actor.id, claimedAt: now(), holderSeenAt: now(), version: { increment: 1 } },
  })
  if (count === 0) return problem(await whyNot(tx, actor, id))
  await record(tx, actor, { type: "application.claimed", application: id })
  return ok({ reference })
}

async function whyNot(tx: Tx, actor: Person, id: string): Promise<Held | Stale> {
  const [holder] = await tx.$queryRaw<{ name: string }[]>`
    select account.display_name as name from application join account on account.id = application.assignee_id
    where application.id = ${id}::uuid`
  return holder ? { code: "held", by: holder.name } : { code: "stale", ...(await lastChange(tx, actor, id)) }
}
