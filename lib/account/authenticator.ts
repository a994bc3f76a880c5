import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { isFresh, type StepUpNeeded } from "#lib/identity/fresh.ts"
import { isKnownDevice } from "#lib/identity/proofs/devices.ts"
import { giveBackTry, spendTry, type TooMany, type Try } from "#lib/identity/proofs/limits.ts"
import { makeRecoveryCodes } from "#lib/identity/proofs/recovery-codes.ts"
import { noTotp, prepareTotp, totpStep, totpToEnrol } from "#lib/identity/proofs/totp.ts"
import type { Visitor } from "#lib/identity/visitor.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { now } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"

export type AuthenticatorProblem = StepUpNeeded | TooMany | { code: "totp_wrong"; field: "code" }

/** Whether one has an authenticator, and the secret to set one up with once it was asked for. */
export async function authenticatorPage(actor: Person) {
  authorise(actor, "account.own")
  const [{ totpEnrolledAt }, toEnrol] = await Promise.all([
    database.account.findUniqueOrThrow({ where: { id: actor.id }, select: { totpEnrolledAt: true } }),
    totpToEnrol(actor.id),
  ])
  return { isSetUp: totpEnrolledAt !== null, toEnrol }
}

/** Makes the secret to set an authenticator up with. Nothing where there is one already. Problem: step_up_needed. */
export async function beginAuthenticator(actor: Person): Promise<Result<void, StepUpNeeded>> {
  authorise(actor, "account.own")
  if (!isFresh(actor)) return problem({ code: "step_up_needed" })
  return transaction(async (tx) => {
    await prepareTotp(tx, actor.id)
    return ok(undefined)
  })
}

/**
 * Sets the authenticator up, once a code from it shows that it holds the secret: from then on it is asked on new devices
 * instead of a code by e-mail. Ten recovery codes are made with it, and a letter says so. Problems: step_up_needed,
 * totp_wrong, too_many_tries.
 */
export async function setUpAuthenticator(
  actor: Person,
  visitor: Visitor,
  { code }: { code: string },
): Promise<Result<void, AuthenticatorProblem>> {
  authorise(actor, "account.own")
  if (!isFresh(actor)) return problem({ code: "step_up_needed" })
  const knownDevice = await isKnownDevice(actor.id, visitor)
  const one: Try = { action: "totp", account: actor.id, visitor, knownDevice }
  const allowed = await spendTry(one)
  if (!allowed.ok) return allowed
  const step = await totpStep(actor.id, code)
  if (step === null) return problem({ code: "totp_wrong", field: "code" })
  const done = await transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: actor.id, totpEnrolledAt: null, totpSecretEncrypted: { not: null } },
      data: { totpEnrolledAt: now(), totpLastStep: step },
    })
    if (count === 0) return problem({ code: "totp_wrong", field: "code" })
    await makeRecoveryCodes(tx, actor.id)
    await record(tx, actor, { type: "account.factor_enrolled", account: actor.id })
    await sendLetter(tx, "email.authenticator-added", { account: actor.id })
    return ok(undefined)
  })
  if (done.ok) await giveBackTry(one)
  return done
}

/** Goes back to codes by e-mail. The recovery codes go with it, and a letter says so. Problem: step_up_needed. */
export async function removeAuthenticator(actor: Person): Promise<Result<void, StepUpNeeded>> {
  authorise(actor, "account.own")
  if (!isFresh(actor)) return problem({ code: "step_up_needed" })
  return transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: actor.id, totpEnrolledAt: { not: null } },
      data: noTotp,
    })
    if (count === 0) return ok(undefined)
    await tx.recoveryCode.deleteMany({ where: { accountId: actor.id } })
    await record(tx, actor, { type: "account.factor_removed", account: actor.id })
    await sendLetter(tx, "email.authenticator-removed", { account: actor.id })
    return ok(undefined)
  })
}
