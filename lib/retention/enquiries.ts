import "server-only"
import { record } from "#lib/audit/index.ts"
import { enquiriesDealtWith } from "#lib/help/index.ts"
import type { SystemActor } from "#lib/identity/actor.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { ok } from "#lib/platform/result.ts"
import { type Forgotten, forgetEach } from "./forget-each.ts"

/** Forgets the enquiries that were answered or closed, and that nothing has happened to since `before`. */
export function forgetEnquiries(actor: SystemActor, before: Date): Promise<Forgotten> {
  const where = { status: { in: [...enquiriesDealtWith] }, statusChangedAt: { lt: before } }
  // enquiry_status_status_changed_at_id_idx
  const find = (after: string, take: number) =>
    database.enquiry.findMany({
      where: { ...where, id: { gt: after } },
      orderBy: { id: "asc" },
      take,
      select: { id: true },
    })
  return forgetEach("enquiry", find, async (id) => {
    const done = await transaction(async (tx) => {
      // Locked: it may be answered once more at this moment.
      await tx.$executeRaw`select from enquiry where id = ${id}::uuid for update`
      const past = await tx.enquiry.findFirst({ where: { ...where, id }, select: { reference: true } })
      if (!past) return ok(false)
      const about = { where: { enquiryId: id } }
      await tx.enquiryLetter.deleteMany(about)
      await tx.enquiryApplication.deleteMany(about)
      await tx.emailChangeByDesk.deleteMany(about)
      await tx.enquiry.delete({ where: { id } })
      await record(tx, actor, { type: "enquiry.forgotten", enquiry: id, ...past })
      return ok(true)
    })
    return done.ok && done.value
  })
}
