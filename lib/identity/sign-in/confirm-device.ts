import "server-only"
import { transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import type { OpenSession } from "../open-session.ts"
import { type CodeProblem, orderCode, takeCode, tryCode } from "../proofs/codes.ts"
import { spendTry, type TooMany } from "../proofs/limits.ts"
import type { CodeInput } from "../schema.ts"
import type { StartedSession } from "../sessions.ts"
import type { Visitor } from "../visitor.ts"
import { goOn, type SignInOver } from "./go-on.ts"
import { noteRefusal } from "./refusals.ts"

/** Goes on with a sign-in on a new device, by the code from the e-mail. Problems: those of the code, too_many_tries, sign_in_again. */
export async function confirmDevice(
  open: OpenSession,
  visitor: Visitor,
  { code }: CodeInput,
): Promise<Result<StartedSession, CodeProblem | TooMany | SignInOver>> {
  const allowed = await spendTry({ action: "code", account: open.id, visitor, knownDevice: false })
  if (!allowed.ok) return allowed
  const right = await tryCode("new_device", open.session, code)
  if (!right.ok) {
    await noteRefusal(visitor, open.id, "code")
    return right
  }
  return transaction(async (tx) => {
    if (!(await takeCode(tx, right.value))) return problem({ code: "code_used_up", field: "code" })
    return goOn(tx, open, visitor)
  })
}

/** Sends another code for a sign-in on a new device; the one before it is void. Problem: too_many_tries. */
export async function sendDeviceCodeAgain(open: OpenSession, visitor: Visitor): Promise<Result<void, TooMany>> {
  const allowed = await spendTry({ action: "send-code", account: open.id, visitor, knownDevice: false })
  if (!allowed.ok) return allowed
  return transaction(async (tx) => {
    await orderCode(tx, "new_device", open.session)
    return ok(undefined)
  })
}
