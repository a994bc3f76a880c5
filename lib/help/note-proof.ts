import "server-only"
import { lastChange, record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { NotFound, ok, problem, type Result } from "#lib/platform/result.ts"
import type { Proof } from "./desk-schema.ts"
import { findEnquiry } from "./find-enquiry.ts"
import { unclosed } from "./lifecycle.ts"

export type EmailTaken = { code: "email_taken"; field?: "newEmail" }

/**
 * Notes what proof the officer saw that an account is the asker's, and the e-mail address that it shall have. Nothing
 * changes before a supervisor approves it. Only freelancers' accounts: staff go to their admin. Problems: email_taken, stale.
 */
export async function noteProof(
  actor: Person,
  { reference, version, newEmail, proof }: Proof,
): Promise<Result<{ reference: string }, EmailTaken | Stale>> {
  return transaction(async (tx) => {
    const { id, accountId, kind, assigneeId } = await findEnquiry(tx, actor, reference)
    authorise(actor, "enquiry.answer", { accountId })
    const account = await tx.account.findFirst({
      where: { id: { in: accountId ? [accountId] : [] }, role: "freelancer" },
      select: { email: true },
    })
    if (kind !== "lost_email" || !account || assigneeId !== actor.id) throw new NotFound("page")
    const { count } = await tx.enquiry.updateMany({
      where: { id, version, assigneeId: actor.id, status: { in: [...unclosed] } },
      data: { version: { increment: 1 } },
    })
    const approved = await tx.emailChangeByDesk.count({ where: { enquiryId: id, approvedAt: { not: null } } })
    if (count === 0 || approved > 0) return problem({ code: "stale", ...(await lastChange(tx, actor, id)) } as const)
    if (await tx.account.findUnique({ where: { email: newEmail }, select: { id: true } })) {
      return problem({ code: "email_taken", field: "newEmail" })
    }
    await tx.emailChangeByDesk.deleteMany({ where: { enquiryId: id } })
    const who = { enquiryId: id, accountId, oldEmail: account.email, newEmail }
    await tx.emailChangeByDesk.create({ data: { ...who, proof, notedById: actor.id, notedAt: now() } })
    await record(tx, actor, { type: "enquiry.proof_noted", enquiry: id, reason: proof })
    return ok({ reference })
  })
}
