import "server-only"
import { lastChange, record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { endSessions } from "#lib/identity/sessions.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { NotFound, ok, problem, type Result } from "#lib/platform/result.ts"
import type { ApproveEmailChange } from "./desk-schema.ts"
import { findEnquiry } from "./find-enquiry.ts"
import { unclosed } from "./lifecycle.ts"

const DAY = 86_400
/** So long the new address can be confirmed. */
export const emailChangeDays = 7

export type SecondPerson = { code: "second_person" }

/**
 * Approves another e-mail address for an account whose owner lost theirs, after somebody else saw the proof. Ends the
 * account's sessions and writes to both addresses; the new one counts once its owner has confirmed it by a code.
 * Problems: second_person (it is the officer who saw the proof), stale.
 */
export async function changeEmailByDesk(
  actor: Person,
  { reference, version, change, changeReason }: ApproveEmailChange,
): Promise<Result<{ reference: string }, SecondPerson | Stale>> {
  return transaction(async (tx) => {
    const { id, accountId, status } = await findEnquiry(tx, actor, reference)
    authorise(actor, "account.change-email", { accountId })
    const noted = await tx.emailChangeByDesk.findFirst({
      where: { id: change, enquiryId: id, account: { role: "freelancer" } },
      select: { notedById: true },
    })
    const seen = await tx.enquiry.updateMany({
      where: { id, version, status: { in: [...unclosed] } },
      data: { version: { increment: 1 } },
    })
    if (seen.count === 0) return problem({ code: "stale", ...(await lastChange(tx, actor, id)) } as const)
    if (!noted || !unclosed.includes(status)) throw new NotFound("page")
    if (noted.notedById === actor.id) return problem({ code: "second_person" })
    const at = now()
    const { count } = await tx.emailChangeByDesk.updateMany({
      where: { id: change, approvedAt: null },
      data: { approvedById: actor.id, approvedAt: at, expiresAt: addSeconds(at, emailChangeDays * DAY) },
    })
    if (count === 0) throw new NotFound("page")
    const ended = await endSessions(tx, accountId, "email_changed_by_desk")
    await record(tx, actor, { type: "enquiry.email_change_approved", enquiry: id, reason: changeReason })
    await record(tx, actor, {
      type: "account.sessions_ended",
      account: accountId,
      because: "email_changed_by_desk",
      count: ended,
    })
    await sendLetter(tx, "email.address-to-change", { account: accountId, change })
    await sendLetter(tx, "email.address-to-confirm", { account: accountId, change })
    return ok({ reference })
  })
}
