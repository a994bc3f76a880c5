import "server-only"
import { lastChange, record } from "#lib/audit/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { holdRole } from "#lib/identity/hold-role.ts"
import { may } from "#lib/identity/permissions.ts"
import { now } from "#lib/platform/clock.ts"
import { type Tx, transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import type { ClaimEnquiry, ReleaseEnquiry } from "./desk-schema.ts"
import { findEnquiry } from "./find-enquiry.ts"
import { unclosed } from "./lifecycle.ts"

type Done = { reference: string }
/** Somebody else has it: their name. */
export type EnquiryHeld = { code: "enquiry_held"; by: string }

/** Takes an enquiry that nobody holds; a supervisor takes it from whoever does. Problems: enquiry_held, stale (it is closed). */
export async function claimEnquiry(
  actor: Person,
  { reference }: ClaimEnquiry,
): Promise<Result<Done, EnquiryHeld | Stale>> {
  return transaction(async (tx) => {
    const { id, accountId, assigneeId } = await findEnquiry(tx, actor, reference)
    if (assigneeId === actor.id) return ok({ reference })
    await holdRole(tx, actor)
    const free = may(actor, "enquiry.take-over", { accountId }) ? {} : { assigneeId: null }
    const { count } = await tx.enquiry.updateMany({
      where: { id, ...free, status: { in: [...unclosed] } },
      data: { assigneeId: actor.id, claimedAt: now(), version: { increment: 1 } },
    })
    if (count === 0) return problem(await whyNot(tx, actor, id))
    await record(tx, actor, { type: "enquiry.claimed", enquiry: id })
    return ok({ reference })
  })
}

/** Gives an enquiry back, for somebody else to take. Problem: stale. */
export async function releaseEnquiry(
  actor: Person,
  { reference, version }: ReleaseEnquiry,
): Promise<Result<Done, Stale>> {
  return transaction(async (tx) => {
    const { id } = await findEnquiry(tx, actor, reference)
    const { count } = await tx.enquiry.updateMany({
      where: { id, version, assigneeId: actor.id, status: { in: [...unclosed] } },
      data: { assigneeId: null, claimedAt: null, version: { increment: 1 } },
    })
    if (count === 0) return problem({ code: "stale", ...(await lastChange(tx, actor, id)) } as const)
    await record(tx, actor, { type: "enquiry.released", enquiry: id })
    return ok({ reference })
  })
}

async function whyNot(tx: Tx, actor: Person, id: string): Promise<EnquiryHeld | Stale> {
  const held = await tx.enquiry.findFirst({
    where: { id, status: { in: [...unclosed] } },
    select: { assignee: { select: { displayName: true } } },
  })
  if (held?.assignee) return { code: "enquiry_held", by: held.assignee.displayName }
  return { code: "stale", ...(await lastChange(tx, actor, id)) }
}
