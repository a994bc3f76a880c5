import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import type { Prisma, Tx } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import { visibleEnquiries } from "./visible.ts"

const subject = {
  id: true,
  reference: true,
  kind: true,
  status: true,
  version: true,
  accountId: true,
  isProven: true,
  assigneeId: true,
} satisfies Prisma.EnquirySelect

/** An enquiry that the desk acts on, as far as its lifecycle asks. Throws NotFound. */
export async function findEnquiry(tx: Tx, actor: Person, reference: string) {
  authorise(actor, "enquiry.answer")
  const found = await tx.enquiry.findFirst({ where: { reference, ...visibleEnquiries(actor) }, select: subject })
  if (!found) throw new NotFound("enquiry")
  // Whoever wrote it may have no account. Then it is nobody's own.
  return { ...found, accountId: found.accountId ?? "" }
}
