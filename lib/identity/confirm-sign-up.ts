import "server-only"
import { record } from "#lib/audit/record.ts"
import { now } from "#lib/platform/clock.ts"
import { isTaken, type Tx, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { type CodeProblem, takeCode, tryCode } from "./proofs/codes.ts"
import { spendTry, type TooMany } from "./proofs/limits.ts"
import type { CodeInput } from "./schema.ts"
import { type StartedSession, startSession } from "./sessions.ts"
import { arrive } from "./sign-in/go-on.ts"
import { noteRefusal } from "./sign-in/refusals.ts"
import type { Visitor } from "./visitor.ts"

export type ConfirmSignUpProblem = CodeProblem | TooMany | { code: "already_confirmed" }

/**
 * Makes the account of a sign-up, by the code from the e-mail, and signs in to it on this device, which is known from
 * then on. Problems: those of the code, too_many_tries, already_confirmed (the address got its account meanwhile).
 */
export async function confirmSignUp(
  visitor: Visitor,
  pending: { id: string; email: string },
  { code }: CodeInput,
): Promise<Result<StartedSession, ConfirmSignUpProblem>> {
  const allowed = await spendTry({ action: "code", account: pending.id, visitor, knownDevice: false })
  if (!allowed.ok) return allowed
  const right = await tryCode("sign_up", pending.id, code)
  if (!right.ok) {
    await noteRefusal(visitor, null, "code", "account.sign_up_refused")
    return right
  }
  try {
    return await transaction(async (tx) => {
      if (!(await takeCode(tx, right.value))) return problem({ code: "code_used_up", field: "code" })
      const account = await openAccount(tx, pending.id)
      if (!account) return problem({ code: "already_confirmed" })
      const started = await startSession(tx, account, "full", visitor)
      await arrive(tx, account, started, visitor, { isFirst: true })
      return ok(started)
    })
  } catch (error) {
    // Two sign-ups for one address, both confirmed: the address has its account, and whoever reads its mail has both.
    if (isTaken(error, "account_email_key")) return problem({ code: "already_confirmed" })
    throw error
  }
}

async function openAccount(tx: Tx, signUpId: string) {
  const pending = await tx.signUp.findUnique({ where: { id: signUpId } })
  if (!pending) return null
  const { email, passwordHash, locale } = pending
  const account = await tx.account.create({
    data: { email, passwordHash, locale, createdAt: now() },
    select: { id: true, role: true },
  })
  await tx.signUp.delete({ where: { id: signUpId } })
  await record(tx, account, { type: "account.created", account: account.id, role: account.role })
  return account
}
