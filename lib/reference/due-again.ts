import { dayOf, fromDateColumn, now, toDateColumn, today } from "#lib/platform/clock.ts"
import { dueOn } from "./due-on.ts"
import { holidays } from "./holidays.ts"
import { addWorkingDays, workingDaysBetween } from "./working-days.ts"

/**
 * The `due_on` of what the desk's clock goes on for, after it stood still since the last change of status: as many
 * working days later as went by, so that as many are left as were. What never had a day gets a whole time.
 */
export async function dueAgain(stood: { dueOn: Date | null; statusChangedAt: Date }): Promise<Date> {
  if (!stood.dueOn) return toDateColumn(await dueOn(now()))
  const off = await holidays()
  const passed = workingDaysBetween(dayOf(stood.statusChangedAt), today(), off)
  return toDateColumn(addWorkingDays(fromDateColumn(stood.dueOn), passed, off))
}
