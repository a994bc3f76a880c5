import { type CalendarDate, fromDateColumn } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { kept } from "./kept.ts"

/**
 * The federal public holidays as days. Those that the moon decides are expected dates until the Cabinet Division's
 * notification; after the last year in the reference data only weekends are known.
 */
export const holidays = kept(async (): Promise<ReadonlySet<CalendarDate>> => {
  const rows = await database.publicHoliday.findMany({ select: { on: true } })
  return new Set(rows.map((row) => fromDateColumn(row.on)))
})
