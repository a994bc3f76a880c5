import "server-only"
import { move, type Status, transitions } from "#lib/application/index.ts"
import { authorise, type SystemActor } from "#lib/identity/actor.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { addDays, type CalendarDate, toDateColumn, today } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { ok } from "#lib/platform/result.ts"
import { policyOn } from "#lib/reference/index.ts"
import { releaseIdentity } from "#lib/register/index.ts"

const BATCH = 500

type Unpaid = { id: string; status: Status; version: number; accountId: string; statusChangedAt: Date }

/**
 * Ends the applications whose fee was not paid in time, each in a transaction of its own, and gives their identity
 * numbers back. What was paid or withdrawn meanwhile is left alone. After a slip's last day a dated number of days is
 * left for the gateway to tell of what was paid on it. Says how many lapsed.
 */
export async function lapseUnpaidFees(actor: SystemActor): Promise<{ lapsed: number }> {
  authorise(actor, "application.lapse")
  let lapsed = 0
  const lastDayBefore = addDays(today(), -(await policyOn("fee_lapse_grace_days", today())))
  let after: Unpaid | undefined
  do {
    const unpaid = await pastTheirTime(lastDayBefore, after)
    for (const application of unpaid) if (await lapseOne(actor, application)) lapsed += 1
    after = unpaid.length === BATCH ? unpaid.at(-1) : undefined
  } while (after)
  return { lapsed }
}

function pastTheirTime(lastDayBefore: CalendarDate, after: Unpaid | undefined): Promise<Unpaid[]> {
  const from = [...transitions.lapse.from]
  return database.$queryRaw<Unpaid[]>`
    select id::text, status::text, version, account_id::text as "accountId", status_changed_at as "statusChangedAt"
    from application
    where status = any(${from}::"ApplicationStatus"[]) and status <> 'draft'
      and (select max(lapses_on) from payment_slip where application_id = application.id) < ${toDateColumn(lastDayBefore)}::date
      and (status_changed_at, id) > (${after?.statusChangedAt ?? toDateColumn("0001-01-01")}::timestamptz,
        ${after?.id ?? "00000000-0000-0000-0000-000000000000"}::uuid)
    order by status_changed_at, id limit ${BATCH} -- application_by_status`
}

async function lapseOne(actor: SystemActor, { version, ...application }: Unpaid): Promise<boolean> {
  const done = await transaction(async (tx) => {
    const moved = await move(tx, actor, { subject: { ...application, version }, action: "lapse", version })
    if (!moved.ok) return moved
    await releaseIdentity(tx, application.accountId)
    await sendLetter(tx, "email.lapsed", { account: application.accountId, application: application.id })
    return ok(undefined)
  })
  return done.ok
}
