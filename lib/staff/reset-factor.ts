import "server-only"
import { record } from "#lib/audit/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import type { StepUpNeeded } from "#lib/identity/fresh.ts"
import { forgetDevices } from "#lib/identity/proofs/devices.ts"
import { noTotp } from "#lib/identity/proofs/totp.ts"
import { endSessions } from "#lib/identity/sessions.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { withMember } from "./with-member.ts"

/**
 * Takes away the second factor of a member of the staff who lost it: authenticator, passkeys and recovery codes. They are
 * signed out everywhere, and set up another at their next sign-in, after a code by e-mail. A letter tells them. Problem: step_up_needed. Throws
 * NotFound.
 */
export function resetFactor(actor: Person, { id }: { id: string }): Promise<Result<{ id: string }, StepUpNeeded>> {
  return withMember(actor, id, async (tx) => {
    await tx.account.update({ where: { id }, data: noTotp })
    await tx.passkey.deleteMany({ where: { accountId: id } })
    await tx.recoveryCode.deleteMany({ where: { accountId: id } })
    await endSessions(tx, id, "factor_reset")
    await forgetDevices(tx, id)
    await record(tx, actor, { type: "account.factor_reset", account: id })
    await sendLetter(tx, "email.factor-reset", { account: id })
    return ok(undefined)
  })
}
