import "server-only"
import { backToHolder, move, type Status, transitions } from "#lib/application/index.ts"
import { authorise, type SystemActor } from "#lib/identity/actor.ts"
import { lookups, orderLookupsAgain } from "#lib/lookups/index.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { toDateColumn, today } from "#lib/platform/clock.ts"
import { database, type Tx, transaction } from "#lib/platform/database.ts"
import { oneByOne } from "#lib/platform/one-by-one.ts"
import { dueAgain } from "#lib/reference/index.ts"
import { letGoUndecided } from "./let-go.ts"

type Unanswered = {
  id: string
  status: Status
  version: number
  accountId: string
  assigneeId: string | null
  dueOn: Date | null
  statusChangedAt: Date
  answerDueOn: Date
}

/**
 * Ends the questions whose last day to answer is over, each in a transaction of its own. Where information was asked
 * for, the application lapses, and an e-mail says that its owner may apply again; where a decline was intended, it is
 * back with the officer, who sees that the time is over. What was answered meanwhile is left alone. Says how many.
 */
export async function endUnanswered(actor: SystemActor): Promise<{ lapsed: number; returned: number; failed: number }> {
  authorise(actor, "application.lapse")
  const ended = { lapsed: 0, returned: 0 }
  const { failed } = await oneByOne<Unanswered>({
    what: "end unanswered",
    find: pastTheirTime,
    run: async (application) => {
      const isLapse = (transitions.lapse_unanswered.from as readonly Status[]).includes(application.status)
      const end = isLapse ? lapse : giveBack
      const { ok: isEnded } = await transaction(async (tx) => end(tx, actor, application))
      if (isEnded) ended[isLapse ? "lapsed" : "returned"] += 1
      return isEnded
    },
  })
  return { ...ended, failed }
}

function pastTheirTime(after: Unanswered | undefined, limit: number): Promise<Unanswered[]> {
  return database.$queryRaw<Unanswered[]>`
    select id::text, status::text, version, account_id::text as "accountId", assignee_id::text as "assigneeId",
      due_on as "dueOn", status_changed_at as "statusChangedAt", answer_due_on as "answerDueOn"
    from application
    where desk_tab = 'waiting' and answer_due_on < ${toDateColumn(today())}::date
      and (answer_due_on, id) > (${after?.answerDueOn ?? toDateColumn("0001-01-01")}::date,
        ${after?.id ?? "00000000-0000-0000-0000-000000000000"}::uuid)
    order by answer_due_on, id limit ${limit} -- application_answer_due`
}

async function lapse(tx: Tx, actor: SystemActor, application: Unanswered) {
  const { id, version, accountId } = application
  // The day stays on the row: it says that it was an answer that did not come, and not a fee.
  const data = { ...letGoUndecided, dueOn: null, nextReminderOn: null }
  const moved = await move(tx, actor, { subject: application, action: "lapse_unanswered", version, data })
  if (moved.ok) await sendLetter(tx, "email.lapsed-unanswered", { account: accountId, application: id })
  return moved
}

async function giveBack(tx: Tx, actor: SystemActor, application: Unanswered) {
  const { id, version } = application
  // Here too: the desk sees by it that the time is over.
  const data = { ...backToHolder(), dueOn: await dueAgain(application), nextReminderOn: null }
  const moved = await move(tx, actor, { subject: application, action: "answer_over", version, data })
  // What was changed meanwhile and never sent counts now: what was found out about the old numbers doesn't.
  if (moved.ok) await orderLookupsAgain(tx, id, lookups)
  return moved
}
