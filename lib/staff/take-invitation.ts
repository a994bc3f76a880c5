import "server-only"
import { record } from "#lib/audit/index.ts"
import { isCommonPassword } from "#lib/identity/proofs/common-password.ts"
import { type Busy, hashPassword } from "#lib/identity/proofs/passwords.ts"
import { type StartedSession, startSession } from "#lib/identity/sessions.ts"
import { arrive } from "#lib/identity/sign-in/go-on.ts"
import { nextStage } from "#lib/identity/sign-in/next-stage.ts"
import type { PasswordTooCommon } from "#lib/identity/sign-up.ts"
import type { Visitor } from "#lib/identity/visitor.ts"
import { now } from "#lib/platform/clock.ts"
import { isTaken, type Tx, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { findInvitation, hashOf } from "./invitation-link.ts"

export type TakeInvitationProblem =
  | { code: "invitation_over" }
  | { code: "already_confirmed" }
  | PasswordTooCommon
  | Busy

/**
 * Takes an invitation on: makes the account with a password of one's own, and begins the sign-in in which the second
 * factor is set up. Problems: invitation_over, already_confirmed (the address got an account meanwhile),
 * password_common, busy.
 */
export async function takeInvitation(
  visitor: Visitor,
  { token, password }: { token: string; password: string },
): Promise<Result<StartedSession, TakeInvitationProblem>> {
  const invitation = await findInvitation(token)
  if (!invitation) return problem({ code: "invitation_over" })
  if (isCommonPassword(password, invitation.email)) return problem({ code: "password_common", field: "password" })
  const hashed = await hashPassword(password)
  if (!hashed.ok) return hashed
  try {
    return await transaction(async (tx) => {
      const account = await openAccount(tx, token, hashed.value)
      if (!account) return problem({ code: "invitation_over" })
      const standing = { role: account.role, totpEnrolled: false, mustChangePassword: false, knownDevice: true }
      const started = await startSession(tx, account, nextStage(standing, { proven: true }), visitor)
      await arrive(tx, account, started, visitor, { isFirst: true })
      return ok(started)
    })
  } catch (error) {
    if (isTaken(error, "account_email_key")) return problem({ code: "already_confirmed" })
    throw error
  }
}

/** Of two that come with the same link at once, one finds it. */
async function openAccount(tx: Tx, token: string, passwordHash: string) {
  const taken = { tokenHash: hashOf(token), expiresAt: { gt: now() } }
  const invitation = await tx.staffInvitation.findFirst({ where: taken })
  if (!invitation) return null
  const { id, email, displayName, role, locale } = invitation
  const { count } = await tx.staffInvitation.deleteMany({ where: { id, ...taken } })
  if (count === 0) return null
  const account = await tx.account.create({
    data: { email, displayName, passwordHash, role, locale, createdAt: now() },
    select: { id: true, role: true },
  })
  await record(tx, account, { type: "account.created", account: account.id, role, invitation: id })
  return account
}
