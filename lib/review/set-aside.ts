import "server-only"
import { move, tellApplicant } from "#lib/application/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { now, toDateColumn } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { dueOn } from "#lib/reference/index.ts"
import { releaseIdentity } from "#lib/register/index.ts"
import { findApplication } from "./find-application.ts"
import type { SetAside } from "./schema.ts"
import { approvedByNobody } from "./second-review.ts"

/**
 * Sets aside an initial approval before its fee is paid: the application is back in the queue, due anew, its identity
 * number is free, and its slip can't be paid. An e-mail tells the applicant. A decline is set aside by `reopen`. Problem:
 * stale.
 */
export async function setAsideApproval(
  actor: Person,
  { reference, version, setAsideReason: reason }: SetAside,
): Promise<Result<{ reference: string }, Stale>> {
  return transaction(async (tx) => {
    const application = await findApplication(tx, actor, reference)
    const data = { ...approvedByNobody, dueOn: toDateColumn(await dueOn(now())) }
    const moved = await move(tx, actor, { subject: application, action: "set_aside", version, data, reason })
    if (!moved.ok) return moved
    await releaseIdentity(tx, application.accountId)
    await tellApplicant(tx, "set-aside", application)
    return ok({ reference })
  })
}
