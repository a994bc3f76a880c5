import "server-only"
import { record } from "#lib/audit/record.ts"
import { sendLetter } from "#lib/notifications/send-letter.ts"
import { addSeconds, now, randomId } from "#lib/platform/clock.ts"
import { database, type Tx, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { type CodeProblem, orderCode, takeCode, tryCode } from "./proofs/codes.ts"
import { isCommonPassword } from "./proofs/common-password.ts"
import { forgetDevices } from "./proofs/devices.ts"
import { forgiveTries, spendTry, type TooMany } from "./proofs/limits.ts"
import { type Busy, hashPassword } from "./proofs/passwords.ts"
import type { ResetInput } from "./schema.ts"
import { endSessions, leaveSession } from "./sessions.ts"
import { findAccount } from "./sign-in/find-account.ts"
import { noteRefusal } from "./sign-in/refusals.ts"
import type { PasswordTooCommon } from "./sign-up.ts"
import type { Visitor } from "./visitor.ts"

export const resetHours = 1

/**
 * Asks for a code to reset a password. The answer is the same whoever has the address: the worker looks for the
 * account when it writes the e-mail. Problem: too_many_tries.
 */
export async function askReset(
  visitor: Visitor,
  { email }: { email: string },
): Promise<Result<{ id: string }, TooMany>> {
  const account = await findAccount(email, visitor)
  const allowed = await spendTry({
    action: "reset",
    account: email,
    visitor,
    knownDevice: account?.knownDevice ?? false,
  })
  if (!allowed.ok) return allowed
  return transaction(async (tx) => {
    const id = randomId()
    const at = now()
    await tx.passwordReset.create({
      data: { id, email, createdAt: at, expiresAt: addSeconds(at, resetHours * 3_600) },
    })
    await orderCode(tx, "reset_password", id)
    return ok({ id })
  })
}

/** The reset that a browser has under way, or null. */
export async function findReset(id: string): Promise<{ id: string; email: string } | null> {
  const where = { id, confirmedAt: null, expiresAt: { gt: now() } }
  return database.passwordReset.findFirst({ where, select: { id: true, email: true } })
}

/**
 * Sets a new password by the code from the e-mail, ends the account's sessions and makes every device a new one. It
 * signs nobody in, and out whoever was in this browser: the factor is asked at the sign-in that follows. Problems: those
 * of the code, password_common, too_many_tries, busy.
 */
export async function resetPassword(
  visitor: Visitor,
  pending: { id: string; email: string },
  input: ResetInput,
): Promise<Result<void, CodeProblem | PasswordTooCommon | TooMany | Busy>> {
  if (isCommonPassword(input.password, pending.email)) return problem({ code: "password_common", field: "password" })
  const account = await findAccount(pending.email, visitor)
  const knownDevice = account?.knownDevice ?? false
  const allowed = await spendTry({ action: "code", account: pending.id, visitor, knownDevice })
  if (!allowed.ok) return allowed
  const right = await tryCode("reset_password", pending.id, input.code)
  if (!right.ok) {
    await noteRefusal(visitor, account?.id ?? null, "code", "account.password_reset_refused")
    return right
  }
  const hashed = await hashPassword(input.password)
  if (!hashed.ok) return hashed
  const done = await transaction(async (tx) => {
    if (!(await takeCode(tx, right.value))) return problem({ code: "code_used_up", field: "code" })
    await changePassword(tx, pending.id, hashed.value)
    // The browser has to sign in anew, also where it was signed in to another account.
    if (visitor.session) await leaveSession(tx, visitor.session, "password_reset")
    return ok(undefined)
  })
  if (done.ok) await forgiveTries("sign-in", pending.email)
  return done
}

async function changePassword(tx: Tx, resetId: string, passwordHash: string) {
  // A code is sent only where there is an account, so whoever entered one comes with the account that it was sent for.
  const { accountId } = await tx.passwordReset.update({ where: { id: resetId }, data: { confirmedAt: now() } })
  if (!accountId) throw new Error("a reset was confirmed that nobody was sent a code for")
  const account = await tx.account.update({
    where: { id: accountId },
    data: { passwordHash, mustChangePassword: false },
    select: { id: true, role: true },
  })
  await endSessions(tx, accountId, "password_reset")
  await forgetDevices(tx, accountId)
  await record(tx, account, { type: "account.password_reset", account: accountId })
  await sendLetter(tx, "email.password-changed", { account: accountId })
}
