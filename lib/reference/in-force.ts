import type { CalendarDate } from "#lib/platform/clock.ts"

/** From its first day to its last, both included. Without a last day it still holds. */
export type Dated = { validFrom: CalendarDate; validTo: CalendarDate | null }

/** Whether a dated row holds on a day. */
export function isInForce({ validFrom, validTo }: Dated, on: CalendarDate): boolean {
  return validFrom <= on && (validTo === null || on <= validTo)
}

/** The rows that hold on a day, in the order they came. */
export function inForce<Row extends Dated>(rows: readonly Row[], on: CalendarDate): Row[] {
  return rows.filter((row) => isInForce(row, on))
}

/** The one that holds on a day: where periods overlap, the one that began last. */
export function newestInForce<Row extends Dated>(rows: readonly Row[], on: CalendarDate): Row | null {
  return inForce(rows, on).reduce<Row | null>(
    (best, row) => (best && best.validFrom >= row.validFrom ? best : row),
    null,
  )
}
