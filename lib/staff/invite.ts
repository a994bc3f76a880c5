import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { isFresh, type StepUpNeeded } from "#lib/identity/fresh.ts"
import { holdRole } from "#lib/identity/hold-role.ts"
import { addSeconds, now, randomId } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import { enqueue } from "#lib/platform/queue.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import type { Invite } from "./schema.ts"

const DAY = 86_400
export const invitationDays = 7

export type HasAccount = { code: "has_account"; field: "staffEmail" }

/**
 * Invites somebody to the staff by a letter with a link that works once; an earlier invitation to this address is void.
 * Problems: step_up_needed, has_account.
 */
export async function inviteMember(
  actor: Person,
  { staffEmail: email, staffName: displayName, role, language: locale }: Invite,
): Promise<Result<{ id: string }, StepUpNeeded | HasAccount>> {
  authorise(actor, "staff.manage")
  if (!isFresh(actor)) return problem({ code: "step_up_needed" })
  return transaction(async (tx) => {
    await holdRole(tx, actor)
    if (await tx.account.findUnique({ where: { email }, select: { id: true } })) {
      return problem({ code: "has_account", field: "staffEmail" })
    }
    const id = randomId()
    const at = now()
    const expiresAt = addSeconds(at, invitationDays * DAY)
    const row = {
      id,
      email,
      displayName,
      role,
      locale,
      tokenHash: null,
      invitedById: actor.id,
      createdAt: at,
      expiresAt,
    }
    await tx.staffInvitation.upsert({ where: { email }, create: row, update: row })
    await record(tx, actor, { type: "staff.invited", invitation: id, role })
    // Not a letter with a row of its own: there is no account yet that it could belong to.
    await enqueue(tx, "email.staff-invitation", { invitation: id })
    return ok({ id })
  })
}
