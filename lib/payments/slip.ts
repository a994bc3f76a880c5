import "server-only"
import type { Status } from "#lib/application/index.ts"
import type { CalendarDate } from "#lib/platform/clock.ts"
import type { Tx } from "#lib/platform/database.ts"

export type Slip = {
  psid: string
  amountPaisa: number
  issuedAt: Date
  lapsesOn: CalendarDate
  application: { id: string; status: Status; version: number; accountId: string }
}

/**
 * A slip with its application, both locked: a repeated notice, a lapse and a withdrawal of the same moment wait here
 * for each other.
 */
export async function lockSlip(tx: Tx, psid: string): Promise<Slip | null> {
  const [row] = await tx.$queryRaw<(Omit<Slip, "application"> & Slip["application"])[]>`
    select slip.psid, slip.amount_paisa as "amountPaisa", slip.issued_at as "issuedAt",
      slip.lapses_on::text as "lapsesOn",
      application.id::text, application.status::text, application.version, application.account_id::text as "accountId"
    from payment_slip slip join application on application.id = slip.application_id
    where slip.psid = ${psid} for update`
  if (!row) return null
  const { amountPaisa, issuedAt, lapsesOn, ...application } = row
  return { psid, amountPaisa, issuedAt, lapsesOn, application }
}
