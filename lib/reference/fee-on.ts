import { type CalendarDate, fromDateColumn } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { newestInForce } from "./in-force.ts"
import { datedRow, kept } from "./kept.ts"

const all = kept(async () =>
  (await database.fee.findMany()).map((row) => ({ ...datedRow(row), asOf: fromDateColumn(row.asOf) })),
)

/** What an application costs, in paisa; the day of what that was read in, and whether the board has confirmed it. */
export type Fee = Awaited<ReturnType<typeof all>>[number]

/** The fee for a kind of application on a day. Throws when the reference data has none: nobody is registered for nothing. */
export async function feeOn(kind: Fee["kind"], on: CalendarDate): Promise<Fee> {
  const fees = (await all()).filter((fee) => fee.kind === kind)
  const fee = newestInForce(fees, on)
  if (!fee) throw new Error(`no fee for a ${kind} application is in force on ${on}`)
  return fee
}
