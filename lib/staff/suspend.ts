import "server-only"
import { record } from "#lib/audit/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import type { StepUpNeeded } from "#lib/identity/fresh.ts"
import { endSessions } from "#lib/identity/sessions.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { now } from "#lib/platform/clock.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { giveBackAll } from "./give-back.ts"
import type { Suspend } from "./schema.ts"
import { takeBackInvitationsOf } from "./take-back-invitation.ts"
import { withMember } from "./with-member.ts"

/**
 * Suspends a member of the staff: they are signed out everywhere at once and can't sign in, and what they hold at the
 * desk goes back, as do the invitations that they sent out. A letter tells them, without the reason. Problem: step_up_needed. Throws NotFound.
 */
export function suspendMember(
  actor: Person,
  { id, suspendReason }: Suspend,
): Promise<Result<{ id: string }, StepUpNeeded>> {
  return withMember(actor, id, async (tx, member) => {
    if (member.isSuspended) return ok(undefined)
    await tx.account.update({ where: { id }, data: { suspendedAt: now() } })
    await record(tx, actor, { type: "account.suspended", account: id, reason: suspendReason })
    await endSessions(tx, id, "suspended")
    await giveBackAll(tx, actor, id)
    await takeBackInvitationsOf(tx, actor, id)
    await sendLetter(tx, "email.staff-suspended", { account: id })
    return ok(undefined)
  })
}

/** Lifts a suspension: they can sign in again as before. A letter tells them. Problem: step_up_needed. Throws NotFound. */
export function liftSuspension(actor: Person, { id }: { id: string }): Promise<Result<{ id: string }, StepUpNeeded>> {
  return withMember(actor, id, async (tx, member) => {
    if (!member.isSuspended) return ok(undefined)
    await tx.account.update({ where: { id }, data: { suspendedAt: null } })
    await record(tx, actor, { type: "account.suspension_lifted", account: id })
    await sendLetter(tx, "email.suspension-lifted", { account: id })
    return ok(undefined)
  })
}
