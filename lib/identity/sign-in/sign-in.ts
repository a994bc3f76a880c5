import "server-only"
import { type Tx, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { giveBackTry, spendTry, type TooMany } from "../proofs/limits.ts"
import { type Busy, isPassword } from "../proofs/passwords.ts"
import type { SignInInput } from "../schema.ts"
import { type StartedSession, startSession } from "../sessions.ts"
import type { Visitor } from "../visitor.ts"
import { findAccount, holdAccount } from "./find-account.ts"
import { arrive } from "./go-on.ts"
import { nextStage } from "./next-stage.ts"
import { noteRefusal } from "./refusals.ts"

const refused = { code: "sign_in_refused" } as const

export type SignInProblem = typeof refused | TooMany | Busy

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
    return refuse(visitor, account?.id ?? null, account?.suspended ? "suspended" : "password")
  }
  if (nextStage(account, { proven: false }) === "code") {
    // Counted with the codes that are sent again: so many an hour, whoever has the password.
    const maySend = await spendTry({ action: "send-code", account: account.id, visitor, knownDevice: false })
    if (!maySend.ok) return maySend
  }
  const started = await transaction((tx) => beginSession(tx, visitor, input.email, account.passwordHash))
  if (!started.ok) return refuse(visitor, account.id, "changed_meanwhile")
  await giveBackTry(one)
  return started
}

async function refuse(visitor: Visitor, accountId: string | null, because: string) {
  await noteRefusal(visitor, accountId, because)
  return problem(refused)
}

/** Problem: sign_in_refused, when the account was suspended or its password changed since it was compared. */
async function beginSession(
  tx: Tx,
  visitor: Visitor,
  email: string,
  comparedHash: string,
): Promise<Result<StartedSession, typeof refused>> {
  const account = await holdAccount(tx, email, visitor)
  if (!account || account.suspended || account.passwordHash !== comparedHash) return problem(refused)
  const started = await startSession(tx, account, nextStage(account, { proven: false }), visitor)
  await arrive(tx, account, started, visitor)
  return ok(started)
}
