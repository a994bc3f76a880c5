import "server-only"
import { authorise, type SystemActor } from "#lib/identity/actor.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { fromDateColumn, toDateColumn, today } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { oneByOne } from "#lib/platform/one-by-one.ts"
import { ok } from "#lib/platform/result.ts"
import { nextReminder } from "./give-turn.ts"

type Waiting = { id: string; accountId: string; answerDueOn: Date; nextReminderOn: Date }

/**
 * Reminds those who owe an answer, 14, 7 and 2 days before their last day: each time once, also when two run at once.
 * After nights without a worker one reminder makes up for those that were missed. Says how many.
 */
export async function remindApplicants(actor: SystemActor): Promise<{ reminded: number; failed: number }> {
  authorise(actor, "application.remind")
  const { done: reminded, failed } = await oneByOne({ what: "remind applicants", find: toBeReminded, run: remind })
  return { reminded, failed }
}

function toBeReminded(after: Waiting | undefined, limit: number): Promise<Waiting[]> {
  return database.$queryRaw<Waiting[]>`
    select id::text, account_id::text as "accountId", answer_due_on as "answerDueOn", next_reminder_on as "nextReminderOn"
    from application
    where desk_tab = 'waiting' and next_reminder_on <= ${toDateColumn(today())}::date
      and (next_reminder_on, id) > (${after?.nextReminderOn ?? toDateColumn("0001-01-01")}::date,
        ${after?.id ?? "00000000-0000-0000-0000-000000000000"}::uuid)
    order by next_reminder_on, id limit ${limit} -- application_reminder`
}

async function remind({ id, accountId, answerDueOn, nextReminderOn }: Waiting): Promise<boolean> {
  const done = await transaction(async (tx) => {
    const { count } = await tx.application.updateMany({
      where: { id, nextReminderOn, answerDueOn },
      data: { nextReminderOn: nextReminder(fromDateColumn(answerDueOn)) },
    })
    if (count > 0) await sendLetter(tx, "email.answer-reminder", { account: accountId, application: id })
    return ok(count > 0)
  })
  return done.value
}
