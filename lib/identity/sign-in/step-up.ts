import "server-only"
import { record } from "#lib/audit/record.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import type { OpenSession } from "../open-session.ts"
import { isKnownDevice } from "../proofs/devices.ts"
import { giveBackTry, spendTry, type TooMany, type Try } from "../proofs/limits.ts"
import { type Busy, isPassword } from "../proofs/passwords.ts"
import type { ConfirmItIsYouInput } from "../schema.ts"
import { renewSession, type StartedSession } from "../sessions.ts"
import type { Visitor } from "../visitor.ts"
import type { SignInOver } from "./go-on.ts"
import { noteRefusal } from "./refusals.ts"

export type StepUpProblem = { code: "password_wrong"; field: "password" } | TooMany | Busy | SignInOver

/** Proves again, by the password, that whoever signed in still sits here. Problems: password_wrong, too_many_tries, busy, sign_in_again. */
export async function confirmItIsYou(
  open: OpenSession,
  visitor: Visitor,
  { password }: ConfirmItIsYouInput,
): Promise<Result<StartedSession, StepUpProblem>> {
  const knownDevice = await isKnownDevice(open.id, visitor)
  const one: Try = { action: "step-up", account: open.id, visitor, knownDevice }
  const allowed = await spendTry(one)
  if (!allowed.ok) return allowed
  const { passwordHash } = await database.account.findUniqueOrThrow({ where: { id: open.id } })
  const right = await isPassword(password, passwordHash)
  if (!right.ok) return right
  if (!right.value) {
    await noteRefusal(visitor, open.id, "step_up")
    return problem({ code: "password_wrong", field: "password" })
  }
  await giveBackTry(one)
  return transaction(async (tx) => {
    const started = await renewSession(tx, open, "full")
    if (!started) return problem({ code: "sign_in_again" })
    await record(tx, open, { type: "account.stepped_up", account: open.id, session: open.session })
    return ok(started)
  })
}
