import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { isCommonPassword } from "#lib/identity/proofs/common-password.ts"
import { forgetOtherDevices, isKnownDevice } from "#lib/identity/proofs/devices.ts"
import { giveBackTry, spendTry, type TooMany, type Try } from "#lib/identity/proofs/limits.ts"
import { type Busy, hashPassword, isPassword } from "#lib/identity/proofs/passwords.ts"
import { noteRefusal } from "#lib/identity/sign-in/refusals.ts"
import type { PasswordTooCommon } from "#lib/identity/sign-up.ts"
import type { Visitor } from "#lib/identity/visitor.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { endOthers } from "./end-sessions.ts"
import type { ChangePasswordInput } from "./schema.ts"

const wrong = { code: "password_wrong", field: "presentPassword" } as const

export type ChangePasswordProblem =
  | typeof wrong
  | { code: "password_unchanged"; field: "password" }
  | PasswordTooCommon
  | TooMany
  | Busy

/**
 * Changes one's own password, by the present one. Every other session ends and every other device is a new one; a letter
 * says so. Problems: password_wrong, password_unchanged, password_common, too_many_tries, busy.
 */
export async function changePassword(
  actor: Person,
  visitor: Visitor,
  { presentPassword, password }: ChangePasswordInput,
): Promise<Result<void, ChangePasswordProblem>> {
  authorise(actor, "sign-in.own")
  if (isCommonPassword(password, actor.email)) return problem({ code: "password_common", field: "password" })
  const knownDevice = await isKnownDevice(actor.id, visitor)
  const one: Try = { action: "step-up", account: actor.id, visitor, knownDevice }
  const allowed = await spendTry(one)
  if (!allowed.ok) return allowed
  const { passwordHash: before } = await database.account.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true },
  })
  const right = await isPassword(presentPassword, before)
  if (!right.ok) return right
  if (!right.value) {
    await noteRefusal(visitor, actor.id, "change_password")
    return problem(wrong)
  }
  await giveBackTry(one)
  if (password === presentPassword) return problem({ code: "password_unchanged", field: "password" })
  const hashed = await hashPassword(password)
  if (!hashed.ok) return hashed
  return transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: actor.id, passwordHash: before },
      data: { passwordHash: hashed.value },
    })
    // Changed elsewhere since it was compared: what was typed is no longer the present one.
    if (count === 0) return problem(wrong)
    await record(tx, actor, { type: "account.password_changed", account: actor.id })
    await endOthers(tx, actor, "password_changed")
    await forgetOtherDevices(tx, actor.id, visitor)
    await sendLetter(tx, "email.password-changed", { account: actor.id })
    return ok(undefined)
  })
}
