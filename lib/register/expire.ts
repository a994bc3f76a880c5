import "server-only"
import { authorise, type SystemActor } from "#lib/identity/actor.ts"
import { toDateColumn, today } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { oneByOne } from "#lib/platform/one-by-one.ts"
import { ok } from "#lib/platform/result.ts"
import type { RegistrationStatus } from "./lifecycle.ts"
import { registrationTransitions } from "./lifecycle.ts"
import { moveRegistration } from "./move.ts"

type Due = { id: string; status: RegistrationStatus; version: number; accountId: string; expiresOn: Date }

/** Ends the registrations whose last day has passed, each in a transaction of its own. Says how many. */
export async function expireRegistrations(actor: SystemActor): Promise<{ expired: number; failed: number }> {
  authorise(actor, "registration.expire")
  const { done: expired, failed } = await oneByOne<Due>({
    what: "expire registrations",
    find: pastTheirLastDay,
    run: (registration) => expireOne(actor, registration),
  })
  return { expired, failed }
}

function pastTheirLastDay(after: Due | undefined, limit: number): Promise<Due[]> {
  const from = [...registrationTransitions.expire.from]
  return database.$queryRaw<Due[]>`
    select id::text, status::text, version, account_id::text as "accountId", expires_on as "expiresOn"
    from registration
    where status = any(${from}::"RegistrationStatus"[]) and expires_on < ${toDateColumn(today())}
      and (expires_on, id) > (${after?.expiresOn ?? toDateColumn("0001-01-01")}::date,
        ${after?.id ?? "00000000-0000-0000-0000-000000000000"}::uuid)
    order by expires_on, id limit ${limit} -- registration_status_expires_on_idx`
}

async function expireOne(actor: SystemActor, { version, ...registration }: Due): Promise<boolean> {
  const subject = { ...registration, version }
  const done = await transaction(async (tx) => {
    const moved = await moveRegistration(tx, actor, { subject, action: "expire", version })
    return moved.ok ? ok(undefined) : moved
  })
  return done.ok
}
