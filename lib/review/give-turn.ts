import "server-only"
import { addDays, type CalendarDate, toDateColumn, today } from "#lib/platform/clock.ts"
import { policyOn } from "#lib/reference/index.ts"

/** The policies that say for how many days the applicant has the turn. */
type AnswerDays = "information_answer_days" | "decline_answer_days"

const daysBefore = [14, 7, 2]

/** The applicant's last day to answer what they are asked today. */
export async function lastDayToAnswer(policy: AnswerDays): Promise<CalendarDate> {
  return addDays(today(), await policyOn(policy, today()))
}

/** What stands on the row while the applicant has the turn. The desk's due date stays: it goes on from there. */
export async function giveTurn(policy: AnswerDays) {
  const lastDay = await lastDayToAnswer(policy)
  return { answerDueOn: toDateColumn(lastDay), nextReminderOn: nextReminder(lastDay) }
}

/** The next day after today on which somebody is reminded: 14, 7 and 2 days before the last one. */
export function nextReminder(lastDay: CalendarDate): Date | null {
  const day = daysBefore.map((days) => addDays(lastDay, -days)).find((one) => one > today())
  return day ? toDateColumn(day) : null
}
