import "server-only"
import { record } from "#lib/audit/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { type CodeProblem, orderCode, takeCode, tryCode } from "#lib/identity/proofs/codes.ts"
import { spendTry, type TooMany } from "#lib/identity/proofs/limits.ts"
import { noteRefusal } from "#lib/identity/sign-in/refusals.ts"
import type { Visitor } from "#lib/identity/visitor.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { now } from "#lib/platform/clock.ts"
import { isTaken, type Tx, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { endOthers } from "./end-sessions.ts"
import { keepFormerAddress } from "./former-address.ts"
import { type PendingEmailChange, pendingEmailChange } from "./pending-email-change.ts"

export type ConfirmEmailProblem = CodeProblem | TooMany | { code: "email_change_over" } | { code: "email_taken" }

const over = { code: "email_change_over" } as const

/**
 * The code that came to the present address: from here on the new one is asked. Problems: those of the code,
 * too_many_tries, email_change_over (it took too long, or was begun in another session).
 */
export async function confirmOldAddress(
  actor: Person,
  visitor: Visitor,
  { code }: { code: string },
): Promise<Result<void, ConfirmEmailProblem>> {
  const pending = await pendingEmailChange(actor)
  if (pending?.waitsFor !== "old_address") return problem(over)
  const right = await rightCode(actor, visitor, pending, code)
  if (!right.ok) return right
  return transaction(async (tx) => {
    if (!(await takeCode(tx, right.value))) return problem({ code: "code_used_up", field: "code" })
    await tx.emailChange.update({ where: { id: pending.id }, data: { oldConfirmedAt: now() } })
    await orderCode(tx, "new_address", pending.id)
    return ok(undefined)
  })
}

/**
 * The code that came to the new address: the account is moved, every other session ends, and a letter to the old address
 * says so. Problems as `confirmOldAddress`, and email_taken (somebody made an account with the address meanwhile).
 */
export async function confirmNewAddress(
  actor: Person,
  visitor: Visitor,
  { code }: { code: string },
): Promise<Result<void, ConfirmEmailProblem>> {
  const pending = await pendingEmailChange(actor)
  if (pending?.waitsFor !== "new_address") return problem(over)
  const right = await rightCode(actor, visitor, pending, code)
  if (!right.ok) return right
  try {
    return await transaction(async (tx) => {
      if (!(await takeCode(tx, right.value))) return problem({ code: "code_used_up", field: "code" })
      await moveTo(tx, actor, pending)
      return ok(undefined)
    })
  } catch (error) {
    if (isTaken(error, "account_email_key")) return problem({ code: "email_taken" })
    throw error
  }
}

/** Sends another code to the end that is asked now; the one before it is void. Problems: too_many_tries, email_change_over. */
export async function sendEmailCodeAgain(
  actor: Person,
  visitor: Visitor,
): Promise<Result<PendingEmailChange, TooMany | typeof over>> {
  const pending = await pendingEmailChange(actor)
  if (!pending) return problem(over)
  const allowed = await spendTry({ action: "send-code", account: actor.id, visitor, knownDevice: false })
  if (!allowed.ok) return allowed
  return transaction(async (tx) => {
    await orderCode(tx, pending.waitsFor, pending.id)
    return ok(pending)
  })
}

async function rightCode(actor: Person, visitor: Visitor, { id, waitsFor }: PendingEmailChange, code: string) {
  const allowed = await spendTry({ action: "code", account: actor.id, visitor, knownDevice: false })
  if (!allowed.ok) return allowed
  const right = await tryCode(waitsFor, id, code)
  if (!right.ok) await noteRefusal(visitor, actor.id, "change_email")
  return right
}

async function moveTo(tx: Tx, actor: Person, { id, newEmail }: PendingEmailChange): Promise<void> {
  const at = now()
  await tx.emailChange.update({ where: { id }, data: { confirmedAt: at } })
  const former = await keepFormerAddress(tx, actor)
  await tx.account.update({ where: { id: actor.id }, data: { email: newEmail } })
  // A code to reset the password that is still on its way to the old address must not open the account.
  await tx.passwordReset.deleteMany({ where: { accountId: actor.id, confirmedAt: null } })
  await record(tx, actor, { type: "account.email_changed", account: actor.id })
  await endOthers(tx, actor, "email_changed")
  await sendLetter(tx, "email.email-changed", { account: actor.id, former })
}
