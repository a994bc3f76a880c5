import "server-only"
import { record } from "#lib/audit/record.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { transaction } from "#lib/platform/database.ts"
import { problem, type Result } from "#lib/platform/result.ts"
import type { OpenSession } from "../open-session.ts"
import { isKnownDevice } from "../proofs/devices.ts"
import { giveBackTry, spendTry, type TooMany, type Try } from "../proofs/limits.ts"
import { findRecoveryCode, takeRecoveryCode } from "../proofs/recovery-codes.ts"
import type { RecoveryCodeInput } from "../schema.ts"
import type { StartedSession } from "../sessions.ts"
import type { Visitor } from "../visitor.ts"
import { goOn, type SignInOver } from "./go-on.ts"
import { noteRefusal } from "./refusals.ts"

const wrong = { code: "recovery_code_wrong", field: "recoveryCode" } as const

/**
 * Goes on with a sign-in by a recovery code instead of the authenticator. It is counted with the authenticator's tries.
 * Problems: recovery_code_wrong (also for one used before), too_many_tries, sign_in_again. A letter tells the owner.
 */
export async function confirmRecoveryCode(
  open: OpenSession,
  visitor: Visitor,
  { recoveryCode }: RecoveryCodeInput,
): Promise<Result<StartedSession, typeof wrong | TooMany | SignInOver>> {
  const knownDevice = await isKnownDevice(open.id, visitor)
  const one: Try = { action: "totp", account: open.id, visitor, knownDevice }
  const allowed = await spendTry(one)
  if (!allowed.ok) return allowed
  const found = await findRecoveryCode(open.id, recoveryCode)
  if (!found) {
    await noteRefusal(visitor, open.id, "recovery_code")
    return problem(wrong)
  }
  const answer = await transaction(async (tx) => {
    if (!(await takeRecoveryCode(tx, found))) return problem(wrong)
    await record(tx, open, { type: "account.recovery_code_used", account: open.id })
    await sendLetter(tx, "email.recovery-code-used", { account: open.id })
    return goOn(tx, open, visitor)
  })
  if (answer.ok) await giveBackTry(one)
  return answer
}
