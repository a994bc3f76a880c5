import "server-only"
import { closeApplications, type UnderWay } from "#lib/application/index.ts"
import { record } from "#lib/audit/index.ts"
import { eraseFiles, removeUnseenDocuments } from "#lib/documents/index.ts"
import { withdrawRequests } from "#lib/dollar-account/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { isFresh, type StepUpNeeded } from "#lib/identity/fresh.ts"
import { forgetDevices } from "#lib/identity/proofs/devices.ts"
import { noTotp } from "#lib/identity/proofs/totp.ts"
import { endSessions } from "#lib/identity/sessions.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { now } from "#lib/platform/clock.ts"
import { type Tx, transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { closeRegistration, type RegistrationStands } from "#lib/register/index.ts"
import { keepFormerAddress } from "./former-address.ts"

export type CloseProblem = StepUpNeeded | UnderWay | RegistrationStands | Stale

/**
 * Closes one's own account for good (docs/decisions/0013): a draft is withdrawn and emptied, its documents too, an open request for a dollar
 * account taken back, a valid registration given up if they say so. Nobody can sign in afterwards, the address is free
 * for another account, and a last letter goes to it. What the board must keep stays. Problems: step_up_needed,
 * application_under_way, registration_stands, registration_suspended, stale.
 */
export async function closeAccount(
  actor: Person,
  { giveUpRegistration }: { giveUpRegistration: boolean },
): Promise<Result<void, CloseProblem>> {
  authorise(actor, "account.own")
  if (!isFresh(actor)) return problem({ code: "step_up_needed" })
  let unseen: Awaited<ReturnType<typeof removeUnseenDocuments>> = []
  const answer: Result<void, CloseProblem> = await transaction(async (tx) => {
    // Whoever signs in at this moment waits here, and finds no such account.
    await tx.$executeRaw`select from account where id = ${actor.id}::uuid for no key update`
    const applications = await closeApplications(tx, actor)
    if (!applications.ok) return applications
    unseen = await removeUnseenDocuments(tx, actor)
    const registration = await closeRegistration(tx, actor, { giveUp: giveUpRegistration })
    if (!registration.ok) return registration
    const requests = await withdrawRequests(tx, actor)
    if (!requests.ok) return requests
    const former = await keepFormerAddress(tx, actor)
    await emptyAccount(tx, actor)
    await record(tx, actor, { type: "account.closed", account: actor.id })
    await sendLetter(tx, "email.account-closed", { account: actor.id, former })
    return ok(undefined)
  })
  await eraseFiles(answer.ok ? unseen : [])
  return answer
}

/** Leaves of an account what others' rows point to: its id. */
async function emptyAccount(tx: Tx, { id: accountId }: Person): Promise<void> {
  await tx.account.update({
    where: { id: accountId },
    data: {
      // No mail goes to ".invalid" (RFC 2606), no password has this hash.
      email: `${accountId}@closed.invalid`,
      passwordHash: "-",
      displayName: "",
      ...noTotp,
      closedAt: now(),
    },
  })
  await endSessions(tx, accountId, "account_closed")
  await tx.session.updateMany({ where: { accountId }, data: { address: null, agent: null } })
  await forgetDevices(tx, accountId)
  await tx.passkey.deleteMany({ where: { accountId } })
  await tx.recoveryCode.deleteMany({ where: { accountId } })
  await tx.emailChange.deleteMany({ where: { accountId } })
  await tx.passwordReset.deleteMany({ where: { accountId } })
}
