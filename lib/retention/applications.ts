import "server-only"
import { overUnregistered } from "#lib/application/index.ts"
import { record } from "#lib/audit/index.ts"
import { forgetDocuments } from "#lib/documents/index.ts"
import { forgetDuplicates, holdDuplicates } from "#lib/duplicates/index.ts"
import type { SystemActor } from "#lib/identity/actor.ts"
import { database, type Tx, transaction } from "#lib/platform/database.ts"
import { ok } from "#lib/platform/result.ts"
import { type Forgotten, forgetEach } from "./forget-each.ts"

/** Forgets the applications that led to no registration, and that nothing has happened to since `before`. */
export function forgetApplications(actor: SystemActor, before: Date): Promise<Forgotten> {
  const find = (after: string, limit: number) => database.$queryRaw<{ id: string }[]>`
    select id::text from application
    where status = any(${[...overUnregistered]}::"ApplicationStatus"[]) and status <> 'draft'
      and status_changed_at < ${before} and id > ${after}::uuid
    order by id limit ${limit} -- application_by_status`
  return forgetEach("application", find, (id) => forgetOne(actor, id, before))
}

async function forgetOne(actor: SystemActor, id: string, before: Date): Promise<boolean> {
  const done = await transaction(async (tx) => {
    await holdDuplicates(tx)
    // Locked: a supervisor may set a decline aside at this moment.
    const [past] = await tx.$queryRaw<{ reference: string }[]>`
      select reference from application
      where id = ${id}::uuid and status = any(${[...overUnregistered]}::"ApplicationStatus"[])
        and status_changed_at < ${before}
      for update`
    if (past) await forgetApplication(tx, actor, { id, ...past })
    return ok(past !== undefined)
  })
  return done.ok && done.value
}

/** Takes an application out, with all that was about it alone. The log says that it was there. */
export async function forgetApplication(
  tx: Tx,
  actor: SystemActor,
  { id, reference }: { id: string; reference: string },
): Promise<void> {
  const about = { where: { applicationId: id } }
  await forgetDocuments(tx, id)
  await forgetDuplicates(tx, id)
  await tx.message.deleteMany(about)
  await tx.letter.deleteMany(about)
  await tx.numberHash.deleteMany(about)
  await tx.enquiryApplication.deleteMany(about)
  await tx.dollarAccountRequest.deleteMany(about)
  await tx.payment.deleteMany({ where: { slip: { applicationId: id } } })
  await tx.paymentSlip.deleteMany(about)
  await tx.application.delete({ where: { id } })
  await record(tx, actor, { type: "application.forgotten", application: id, reference })
}
