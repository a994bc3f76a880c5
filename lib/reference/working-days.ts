import type { CalendarDate } from "#lib/platform/clock.ts"

const DAY = 24 * 60 * 60 * 1000

/** Whether the board works on a day: not on Saturdays, Sundays and public holidays. */
export function isWorkingDay(day: CalendarDate, holidays: ReadonlySet<CalendarDate>): boolean {
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(day)
}

/**
 * The day that is `count` working days after `day`, which itself isn't counted: five after a Friday is the next Friday.
 * Throws RangeError when `count` is no whole number from 0 on.
 */
export function addWorkingDays(day: CalendarDate, count: number, holidays: ReadonlySet<CalendarDate>): CalendarDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is no number of working days`)
  let reached = day
  for (let left = count; left > 0; ) {
    reached = new Date(Date.parse(reached) + DAY).toISOString().slice(0, 10)
    if (isWorkingDay(reached, holidays)) left -= 1
  }
  return reached
}
