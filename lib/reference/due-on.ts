import { type CalendarDate, dayOf } from "#lib/platform/clock.ts"
import { holidays } from "./holidays.ts"
import { policyOn } from "./policy-on.ts"
import { addWorkingDays } from "./working-days.ts"

/**
 * The day by which the desk owes an answer to what reached it at `submittedAt`, in the board's working days: as many as
 * the policy says for an application, or for an enquiry.
 */
export async function dueOn(
  submittedAt: Date,
  policy: "review_working_days" | "enquiry_working_days" = "review_working_days",
): Promise<CalendarDate> {
  const day = dayOf(submittedAt)
  return addWorkingDays(day, await policyOn(policy, day), await holidays())
}
