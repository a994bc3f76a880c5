import "server-only"
import { transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { giveBackTry, spendTry, type TooMany } from "../proofs/limits.ts"
import { type Busy, isPassword } from "../proofs/passwords.ts"
import type { SignInInput } from "../schema.ts"
import { type StartedSession, startSession } from "../sessions.ts"
import type { Visitor } from "../visitor.ts"
import { findAccount } from "./find-account.ts"
import { arrive } from "./go-on.ts"
import { nextStage } from "./next-stage.ts"
import { noteRefusal } from "./refusals.ts"

export type SignInProblem = { code: "sign_in_refused" } | TooMany | Busy

/**
 * Signs in with e-mail and password, as far as these two go: the session that it makes says what is asked next.
 * Problems: sign_in_refused (the same, in words and in time, whether the account or the password is wrong),
 * too_many_tries, busy.
 */
export async function signIn(visitor: Visitor, input: SignInInput): Promise<Result<StartedSession, SignInProblem>> {
  const account = await findAccount(input.email, visitor)
  const one = { action: "sign-in", account: input.email, visitor, knownDevice: account?.knownDevice ?? false } as const
  const allowed = await spendTry(one)
  if (!allowed.ok) return allowed
  const right = await isPassword(input.password, account?.passwordHash ?? null)
  if (!right.ok) return right
  if (!account || !right.value || account.suspended) {
    await noteRefusal(visitor, account?.id ?? null, account?.suspended ? "suspended" : "password")
    return problem({ code: "sign_in_refused" })
  }
  await giveBackTry(one)
  return transaction(async (tx) => {
    const started = await startSession(tx, account, nextStage(account, { proven: false }), visitor)
    await arrive(tx, account, started, visitor)
    return ok(started)
  })
}
