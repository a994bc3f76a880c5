import { type CalendarDate, dayOf } from "#lib/platform/clock.ts"
import { holidays } from "./holidays.ts"
import { policyOn } from "./policy-on.ts"
import { addWorkingDays } from "./working-days.ts"

/** The day by which the desk owes an answer to what reached it at `submittedAt`, in the board's working days. */
export async function dueOn(submittedAt: Date): Promise<CalendarDate> {
  const day = dayOf(submittedAt)
  return addWorkingDays(day, await policyOn("review_working_days", day), await holidays())
}
