import "server-only"
import { record } from "#lib/audit/record.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { problem, type Result } from "#lib/platform/result.ts"
import type { OpenSession } from "../open-session.ts"
import { isCommonPassword } from "../proofs/common-password.ts"
import { type Busy, hashPassword, isPassword } from "../proofs/passwords.ts"
import type { NewPasswordInput } from "../schema.ts"
import type { StartedSession } from "../sessions.ts"
import type { PasswordTooCommon } from "../sign-up.ts"
import type { Visitor } from "../visitor.ts"
import { goOn, type SignInOver } from "./go-on.ts"

export type NewPasswordProblem = PasswordTooCommon | { code: "password_same"; field: "password" } | Busy | SignInOver

/** Replaces a first password that somebody else made, in the middle of a sign-in. Problems: password_common, password_same, busy, sign_in_again. */
export async function setNewPassword(
  open: OpenSession,
  visitor: Visitor,
  { password }: NewPasswordInput,
): Promise<Result<StartedSession, NewPasswordProblem>> {
  if (isCommonPassword(password, open.email)) return problem({ code: "password_common", field: "password" })
  const { passwordHash: before } = await database.account.findUniqueOrThrow({ where: { id: open.id } })
  const same = await isPassword(password, before)
  if (!same.ok) return same
  if (same.value) return problem({ code: "password_same", field: "password" })
  const hashed = await hashPassword(password)
  if (!hashed.ok) return hashed
  return transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: open.id, mustChangePassword: true },
      data: { passwordHash: hashed.value, mustChangePassword: false },
    })
    if (count === 0) return problem({ code: "sign_in_again" })
    await record(tx, open, { type: "account.password_changed", account: open.id })
    return goOn(tx, open, visitor)
  })
}
