import "server-only"
import { move, type Status, transitions } from "#lib/application/index.ts"
import { authorise, type SystemActor } from "#lib/identity/actor.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { addDays, type CalendarDate, toDateColumn, today } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { oneByOne } from "#lib/platform/one-by-one.ts"
import { ok } from "#lib/platform/result.ts"
import { policyOn } from "#lib/reference/index.ts"
import { releaseIdentity } from "#lib/register/index.ts"

type Unpaid = { id: string; status: Status; version: number; accountId: string; statusChangedAt: Date }

/**
 * Ends the applications whose fee was not paid in time, each in a transaction of its own, and gives their identity
 * numbers back. What was paid or withdrawn meanwhile is left alone. After a slip's last day a dated number of days is
 * left for the gateway to tell of what was paid on it. Says how many lapsed.
 */
export async function lapseUnpaidFees(actor: SystemActor): Promise<{ lapsed: number; failed: number }> {
  authorise(actor, "application.lapse")
  const lastDayBefore = addDays(today(), -(await policyOn("fee_lapse_grace_days", today())))
  const { done: lapsed, failed } = await oneByOne<Unpaid>({
    what: "lapse unpaid fees",
    find: (after, limit) => pastTheirTime(lastDayBefore, after, limit),
    run: (application) => lapseOne(actor, application),
  })
  return { lapsed, failed }
}

function pastTheirTime(lastDayBefore: CalendarDate, after: Unpaid | undefined, limit: number): Promise<Unpaid[]> {
  const from = [...transitions.lapse.from]
  return database.$queryRaw<Unpaid[]>`
    select id::text, status::text, version, account_id::text as "accountId", status_changed_at as "statusChangedAt"
    from application
    where status = any(${from}::"ApplicationStatus"[]) and status <> 'draft'
      and (select max(lapses_on) from payment_slip where application_id = application.id) < ${toDateColumn(lastDayBefore)}::date
      and (status_changed_at, id) > (${after?.statusChangedAt ?? toDateColumn("0001-01-01")}::timestamptz,
        ${after?.id ?? "00000000-0000-0000-0000-000000000000"}::uuid)
    order by status_changed_at, id limit ${limit} -- application_by_status`
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
