import "server-only"
import { backToHolder, move, tellApplicant } from "#lib/application/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { isFeePaid } from "#lib/payments/index.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { dueAgain } from "#lib/reference/index.ts"
import { findApplication } from "./find-application.ts"
import type { Decision } from "./schema.ts"

/** Goes on with what was on hold, with the working days that were left. The applicant is told the day. Problem: stale. */
export async function resumeApplication(
  actor: Person,
  { reference, version }: Decision,
): Promise<Result<{ reference: string }, Stale>> {
  return transaction(async (tx) => {
    const application = await findApplication(tx, actor, reference)
    const action = (await isFeePaid(tx, application.id)) ? "resume_paid" : "resume"
    const data = { ...(application.assigneeId ? backToHolder() : {}), dueOn: await dueAgain(application) }
    const moved = await move(tx, actor, { subject: application, action, version, data })
    if (!moved.ok) return moved
    await tellApplicant(tx, "resumed", application)
    return ok({ reference })
  })
}
