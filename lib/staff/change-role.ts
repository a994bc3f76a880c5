import "server-only"
import { record } from "#lib/audit/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import type { StepUpNeeded } from "#lib/identity/fresh.ts"
import { may } from "#lib/identity/permissions.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { giveBackAll } from "./give-back.ts"
import type { ChangeRole } from "./schema.ts"
import { takeBackInvitationsOf } from "./take-back-invitation.ts"
import { withMember } from "./with-member.ts"

/** Somebody has changed the role since the page was shown. */
export type RoleChanged = { code: "role_changed" }

/**
 * Gives a member of the staff another role, from their next request on. What they hold at the desk goes back when the new
 * role may not hold it; a letter tells them. Problems: step_up_needed, role_changed. Throws NotFound.
 */
export function changeRole(
  actor: Person,
  { id, was, role }: ChangeRole,
): Promise<Result<{ id: string }, StepUpNeeded | RoleChanged>> {
  return withMember(actor, id, async (tx, member) => {
    if (member.role !== was) return problem({ code: "role_changed" })
    if (member.role === role) return ok(undefined)
    await tx.account.update({ where: { id }, data: { role } })
    await record(tx, actor, { type: "account.role_changed", account: id, from: was, to: role })
    if (!may({ role }, "review.claim")) await giveBackAll(tx, actor, id)
    if (!may({ role }, "staff.manage")) await takeBackInvitationsOf(tx, actor, id)
    await sendLetter(tx, "email.role-changed", { account: id })
    return ok(undefined)
  })
}
