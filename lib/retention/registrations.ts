import "server-only"
import { live, transitions } from "#lib/application/index.ts"
import { record } from "#lib/audit/index.ts"
import { holdDuplicates } from "#lib/duplicates/index.ts"
import type { SystemActor } from "#lib/identity/actor.ts"
import { database, Prisma, transaction } from "#lib/platform/database.ts"
import { ok } from "#lib/platform/result.ts"
import { overInRegister } from "#lib/register/index.ts"
import { forgetApplication } from "./applications.ts"
import { type Forgotten, forgetEach } from "./forget-each.ts"

/**
 * Forgets the register's entries that ended before `before`, with the applications that they came from, and whom the
 * identity number belonged to. Never one in force, nor one whose owner is applying again at this moment.
 */
export function forgetRegistrations(actor: SystemActor, before: Date): Promise<Forgotten> {
  const past = pastBefore(before)
  const find = (after: string, limit: number) => database.$queryRaw<{ id: string }[]>`
    select id::text from registration where ${past} and id > ${after}::uuid
    order by id limit ${limit} -- registration_over`
  return forgetEach("registration", find, (id) => forgetOne(actor, id, past))
}

function pastBefore(before: Date): Prisma.Sql {
  return Prisma.sql`status = any(${[...overInRegister]}::"RegistrationStatus"[]) and status in ('expired', 'cancelled')
    and status_changed_at < ${before}
    and not exists (select from application
      where account_id = registration.account_id and status = any(${[...live]}::"ApplicationStatus"[]))`
}

async function forgetOne(actor: SystemActor, id: string, past: Prisma.Sql): Promise<boolean> {
  const done = await transaction(async (tx) => {
    await holdDuplicates(tx)
    // Locked: an expired one may be renewed at this moment.
    const [entry] = await tx.$queryRaw<{ number: string; accountId: string }[]>`
      select number, account_id::text as "accountId" from registration where id = ${id}::uuid and ${past} for update`
    if (!entry) return ok(false)
    const { number, accountId } = entry
    await tx.registration.delete({ where: { id } })
    const cameFrom = await tx.application.findMany({
      where: { accountId, status: transitions.register.to },
      select: { id: true, reference: true },
    })
    for (const application of cameFrom) await forgetApplication(tx, actor, application)
    await tx.identityHolder.deleteMany({ where: { accountId } })
    await record(tx, actor, { type: "registration.forgotten", registration: id, number })
    return ok(true)
  })
  return done.ok && done.value
}
