import "server-only"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import type { CalendarDate } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import type { FormValues } from "#lib/platform/form-state.ts"
import { ownAnswersIn, ownColumns } from "./answers/own.ts"
import { typedAnswers } from "./answers/typed.ts"
import { editable } from "./lifecycle.ts"
import { mustConfirm } from "./must-confirm.ts"
import { entryOf, type QuestionKey } from "./questions.ts"
import { ruleContext } from "./rule-context.ts"
import type { StoredAnswers } from "./section-states.ts"
import type { Context } from "./sections/question.ts"

export type QuestionPage = {
  id: string
  reference: string
  version: number
  values: FormValues
  /** They prove who they are before the question is shown: sent off later, what they typed would be lost. */
  mustConfirm: boolean
  /** What the browser's own checks need to know of today. */
  rules: { today: CalendarDate; minimumAge: number }
}

/**
 * One question of one's own application as its form shows it; null when there is nothing to fill in. Here, and nowhere
 * else, the owner sees their identity number, NTN and IBAN in full: they typed them, and can't check a mask.
 */
export async function questionPage(actor: Person, key: QuestionKey): Promise<QuestionPage | null> {
  const [application, { today, minimumAge }] = await Promise.all([ownEditable(actor), ruleContext()])
  if (!application) return null
  const { id, reference, version } = application
  const values = typedAnswers(entryOf(key).fields, ownAnswersIn(application))
  return {
    id,
    reference,
    version,
    values,
    mustConfirm: mustConfirm(actor, application, key),
    rules: { today, minimumAge },
  }
}

/** What a posted question is judged with: the day, the reference data, and what the draft already answers. */
export async function savingContext(actor: Person): Promise<Context> {
  const application = await ownEditable(actor)
  const answers: StoredAnswers = application ? ownAnswersIn(application) : {}
  return ruleContext(answers)
}

/** At most one: the database lets an account have one live application. */
function ownEditable(actor: Person) {
  authorise(actor, "application.own")
  return database.application.findFirst({
    where: { ...visibleTo(actor), status: { in: [...editable] } },
    select: ownColumns,
  })
}
