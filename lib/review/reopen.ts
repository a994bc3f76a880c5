import "server-only"
import { move } from "#lib/application/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { now, toDateColumn } from "#lib/platform/clock.ts"
import { isTaken, transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { dueOn } from "#lib/reference/index.ts"
import { findApplication } from "./find-application.ts"
import type { Reopen } from "./schema.ts"

/** The applicant has begun another application since. */
export type AppliedAgain = { code: "applied_again" }

/** Sets aside a decline: the application is back in the queue, due anew. Problems: stale, applied_again. */
export async function reopenApplication(
  actor: Person,
  input: Reopen,
): Promise<Result<{ reference: string }, Stale | AppliedAgain>> {
  try {
    return await backToTheQueue(actor, input)
  } catch (error) {
    if (isTaken(error, "application_one_live")) return problem({ code: "applied_again" })
    throw error
  }
}

async function backToTheQueue(actor: Person, { reference, version, reopenReason: reason }: Reopen) {
  return transaction(async (tx) => {
    const application = await findApplication(tx, actor, reference)
    const data = { declineReason: null, dueOn: toDateColumn(await dueOn(now())) }
    const moved = await move(tx, actor, { subject: application, action: "reopen", version, data, reason })
    return moved.ok ? ok({ reference }) : moved
  })
}
