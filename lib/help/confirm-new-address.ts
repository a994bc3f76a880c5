import { isUuid } from "#lib/platform/uuid.ts"
import "server-only"
import { record } from "#lib/audit/index.ts"
import { type CodeProblem, orderCode, takeCode, tryCode } from "#lib/identity/proofs/codes.ts"
import { forgetDevices } from "#lib/identity/proofs/devices.ts"
import { spendTry, type TooMany } from "#lib/identity/proofs/limits.ts"
import { endSessions } from "#lib/identity/sessions.ts"
import type { Visitor } from "#lib/identity/visitor.ts"
import { now } from "#lib/platform/clock.ts"
import { database, isTaken, transaction } from "#lib/platform/database.ts"
import { NotFound, ok, problem, type Result } from "#lib/platform/result.ts"
import { unclosed } from "./lifecycle.ts"
import type { EmailTaken } from "./note-proof.ts"

export type NewAddress = { id: string; newEmail: string; accountId: string }

/** The new address that the desk approved under this id, while it waits to be confirmed. Closing the enquiry ends that too. */
export async function findNewAddress(id: string): Promise<NewAddress | null> {
  if (!isUuid(id)) return null
  return database.emailChangeByDesk.findFirst({
    where: {
      id,
      confirmedAt: null,
      approvedAt: { not: null },
      expiresAt: { gt: now() },
      enquiry: { status: { in: [...unclosed] } },
    },
    select: { id: true, newEmail: true, accountId: true },
  })
}

/** Sends a code to the new address; one before it is void. Problem: too_many_tries. */
export async function sendNewAddressCode(
  visitor: Visitor,
  { change }: { change: string },
): Promise<Result<{ id: string }, TooMany>> {
  const { id } = await waiting(change)
  const allowed = await spendTry({ action: "send-code", account: `desk-email:${id}`, visitor, knownDevice: false })
  if (!allowed.ok) return allowed
  return transaction(async (tx) => {
    await orderCode(tx, "desk_email", id)
    return ok({ id })
  })
}

/**
 * Gives the account its new address, by the code that came there. Every session ends and every device is a new one.
 * Problems: those of the code, too_many_tries, email_taken (the address got an account of its own meanwhile).
 */
export async function confirmNewAddress(
  visitor: Visitor,
  { change, code }: { change: string; code: string },
): Promise<Result<void, CodeProblem | TooMany | EmailTaken>> {
  const { id, newEmail, accountId } = await waiting(change)
  const allowed = await spendTry({ action: "code", account: id, visitor, knownDevice: false })
  if (!allowed.ok) return allowed
  const right = await tryCode("desk_email", id, code)
  if (!right.ok) return right
  try {
    return await transaction(async (tx) => {
      if (!(await takeCode(tx, right.value))) return problem({ code: "code_used_up", field: "code" })
      const { count } = await tx.emailChangeByDesk.updateMany({
        where: { id, confirmedAt: null, enquiry: { status: { in: [...unclosed] } } },
        data: { confirmedAt: now() },
      })
      if (count === 0) throw new NotFound("page")
      const select = { id: true, role: true } as const
      const account = await tx.account.update({ where: { id: accountId }, data: { email: newEmail }, select })
      await endSessions(tx, accountId, "email_changed_by_desk")
      await forgetDevices(tx, accountId)
      await record(tx, account, { type: "account.email_changed", account: accountId, because: "lost_email" })
      return ok(undefined)
    })
  } catch (error) {
    if (isTaken(error, "account_email_key")) return problem({ code: "email_taken" })
    throw error
  }
}

async function waiting(change: string): Promise<NewAddress> {
  const found = await findNewAddress(change)
  if (!found) throw new NotFound("page")
  return found
}
