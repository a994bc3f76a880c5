import { addDays, type CalendarDate } from "#lib/platform/clock.ts"

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
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, holidays)) left -= 1
  }
  return reached
}

/** How many working days there are after `from` up to and with `to`: none where `to` is not later. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, holidays: ReadonlySet<CalendarDate>): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, holidays)) count += 1
  return count
}
