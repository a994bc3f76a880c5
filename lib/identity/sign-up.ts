import "server-only"
import { addSeconds, now, randomId } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { orderCode } from "./proofs/codes.ts"
import { isCommonPassword } from "./proofs/common-password.ts"
import { spendTry, type TooMany } from "./proofs/limits.ts"
import { type Busy, hashPassword } from "./proofs/passwords.ts"
import type { SignUpInput } from "./schema.ts"
import type { Visitor } from "./visitor.ts"

export const signUpHours = 24

export type PasswordTooCommon = { code: "password_common"; field: "password" }
export type SignUpProblem = PasswordTooCommon | TooMany | Busy

/**
 * Begins an account: it is made once the code from the e-mail is entered. Whether the address has an account already is
 * not even looked up here, so neither the answer nor its time can tell; the e-mail does.
 * Problems: password_common, too_many_tries, busy.
 */
export async function signUp(visitor: Visitor, input: SignUpInput): Promise<Result<{ id: string }, SignUpProblem>> {
  if (isCommonPassword(input.password, input.email)) return problem({ code: "password_common", field: "password" })
  const allowed = await spendTry({ action: "sign-up", account: input.email, visitor, knownDevice: false })
  if (!allowed.ok) return allowed
  const hashed = await hashPassword(input.password)
  if (!hashed.ok) return hashed
  const { email } = input
  const { locale } = visitor
  return transaction(async (tx) => {
    const id = randomId()
    const at = now()
    const expiresAt = addSeconds(at, signUpHours * 3_600)
    await tx.signUp.create({ data: { id, email, passwordHash: hashed.value, locale, createdAt: at, expiresAt } })
    await orderCode(tx, "sign_up", id)
    return ok({ id })
  })
}

/** The sign-up that a browser has under way, or null. */
export async function findSignUp(id: string): Promise<{ id: string; email: string } | null> {
  return database.signUp.findFirst({ where: { id, expiresAt: { gt: now() } }, select: { id: true, email: true } })
}

/** Sends another code for a sign-up; the one before it is void. Problem: too_many_tries. */
export async function sendSignUpCodeAgain(
  visitor: Visitor,
  pending: { id: string; email: string },
): Promise<Result<void, TooMany>> {
  const one = { action: "send-code", account: `sign-up:${pending.email}`, visitor, knownDevice: false } as const
  const allowed = await spendTry(one)
  if (!allowed.ok) return allowed
  return transaction(async (tx) => {
    await orderCode(tx, "sign_up", pending.id)
    return ok(undefined)
  })
}
