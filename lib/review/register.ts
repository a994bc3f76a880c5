import "server-only"
import { move, tellApplicant } from "#lib/application/index.ts"
import { openRequest } from "#lib/dollar-account/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { enterRegister } from "#lib/register/index.ts"
import { type ApprovedByYou, waitsForAnother } from "./by-another.ts"
import { findApplication } from "./find-application.ts"
import { keepDecision } from "./keep-decision.ts"
import { letGo } from "./let-go.ts"
import type { Decision } from "./schema.ts"

/**
 * Gives final approval: the applicant is in the register, and the dollar account that they asked for waits for the
 * desk. Problems: stale, approved_by_you.
 */
export async function registerApplication(
  actor: Person,
  { reference, version }: Decision,
): Promise<Result<{ reference: string; number: string }, Stale | ApprovedByYou>> {
  return transaction(async (tx) => {
    const application = await findApplication(tx, actor, reference)
    const { id } = application
    const moved = await move(tx, actor, { subject: application, action: "register", version, data: letGo })
    if (!moved.ok) return moved
    if (await waitsForAnother(actor.id, application)) return problem({ code: "approved_by_you" })
    await keepDecision(tx, actor, application)
    const { number } = await enterRegister(tx, actor, id)
    await openRequest(tx, actor, id)
    await tellApplicant(tx, "registered", application)
    return ok({ reference, number })
  })
}
