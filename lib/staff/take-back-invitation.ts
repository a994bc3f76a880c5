import "server-only"
import { record, recordAll } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { isFresh, type StepUpNeeded } from "#lib/identity/fresh.ts"
import { holdRole } from "#lib/identity/hold-role.ts"
import { type Tx, transaction } from "#lib/platform/database.ts"
import { NotFound, ok, problem, type Result } from "#lib/platform/result.ts"

/** Takes an invitation back: its link no longer works. Problem: step_up_needed. Throws NotFound. */
export async function takeBackInvitation(actor: Person, { id }: { id: string }): Promise<Result<void, StepUpNeeded>> {
  authorise(actor, "staff.manage")
  if (!isFresh(actor)) return problem({ code: "step_up_needed" })
  return transaction(async (tx) => {
    await holdRole(tx, actor)
    const { count } = await tx.staffInvitation.deleteMany({ where: { id } })
    if (count === 0) throw new NotFound("page")
    await record(tx, actor, { type: "staff.invitation_taken_back", invitation: id })
    return ok(undefined)
  })
}

/** Takes back what somebody sent out who may invite nobody any longer. Their account is the caller's until the end. */
export async function takeBackInvitationsOf(tx: Tx, actor: Person, invitedById: string): Promise<void> {
  const sent = await tx.$queryRaw<{ id: string }[]>`
    delete from staff_invitation where invited_by_id = ${invitedById}::uuid returning id::text`
  await recordAll(
    tx,
    actor,
    sent.map(({ id }) => ({ type: "staff.invitation_taken_back", invitation: id })),
  )
}
