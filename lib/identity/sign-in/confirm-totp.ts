import "server-only"
import { record } from "#lib/audit/record.ts"
import { now } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import { problem, type Result } from "#lib/platform/result.ts"
import type { OpenSession } from "../open-session.ts"
import { isKnownDevice } from "../proofs/devices.ts"
import { giveBackTry, spendTry, type TooMany, type Try } from "../proofs/limits.ts"
import { makeRecoveryCodes } from "../proofs/recovery-codes.ts"
import { takeStep, totpStep } from "../proofs/totp.ts"
import type { CodeInput } from "../schema.ts"
import type { StartedSession } from "../sessions.ts"
import type { Visitor } from "../visitor.ts"
import { goOn, type SignInOver } from "./go-on.ts"
import { noteRefusal } from "./refusals.ts"

export type TotpProblem = { code: "totp_wrong"; field: "code" } | TooMany | SignInOver

const wrong = { code: "totp_wrong", field: "code" } as const

/** Goes on with a sign-in by the code in the authenticator. Problems: totp_wrong (also for one used before), too_many_tries, sign_in_again. */
export async function confirmTotp(
  open: OpenSession,
  visitor: Visitor,
  { code }: CodeInput,
): Promise<Result<StartedSession, TotpProblem>> {
  const answer = await withCode(open, visitor, code, (step) =>
    transaction(async (tx) => {
      return (await takeStep(tx, open.id, step)) ? goOn(tx, open, visitor) : problem(wrong)
    }),
  )
  if (!answer.ok && answer.problem.code === "totp_wrong") await noteRefusal(visitor, open.id, "totp")
  return answer
}

/**
 * Sets up the authenticator, once a code from it shows that it holds the secret, and makes ten recovery codes with it.
 * Problems as `confirmTotp`.
 */
export async function enrolTotp(
  open: OpenSession,
  visitor: Visitor,
  { code }: CodeInput,
): Promise<Result<StartedSession, TotpProblem>> {
  return withCode(open, visitor, code, (step) =>
    transaction(async (tx) => {
      const { count } = await tx.account.updateMany({
        where: { id: open.id, totpEnrolledAt: null, totpSecretEncrypted: { not: null } },
        data: { totpEnrolledAt: now(), totpLastStep: step },
      })
      if (count === 0) return problem({ code: "sign_in_again" })
      await makeRecoveryCodes(tx, open.id)
      await record(tx, open, { type: "account.factor_enrolled", account: open.id })
      return goOn(tx, open, visitor)
    }),
  )
}

async function withCode(
  open: OpenSession,
  visitor: Visitor,
  code: string,
  then: (step: number) => Promise<Result<StartedSession, TotpProblem>>,
): Promise<Result<StartedSession, TotpProblem>> {
  const knownDevice = await isKnownDevice(open.id, visitor)
  const one: Try = { action: "totp", account: open.id, visitor, knownDevice }
  const allowed = await spendTry(one)
  if (!allowed.ok) return allowed
  const step = await totpStep(open.id, code)
  if (step === null) return problem(wrong)
  const answer = await then(step)
  if (answer.ok) await giveBackTry(one)
  return answer
}
