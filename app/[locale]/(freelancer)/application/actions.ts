"use server"
import { refresh } from "next/cache"
import { formAction } from "#app/form-action.ts"
import { requireActor } from "#app/session.ts"
import { answersForm } from "#lib/application/answers-form.ts"
import { savingContext } from "#lib/application/question-page.ts"
import { entryOf, nextQuestion, type QuestionKey } from "#lib/application/questions.ts"
import { type AnswersToSave, type Saved, type SaveProblem, saveAnswers } from "#lib/application/save-answers.ts"
import type { Person } from "#lib/identity/actor.ts"
import type { Result } from "#lib/platform/result.ts"

const answers = async () => answersForm(await savingContext(await requireActor()))

/** Saves, and lets the browser forget its pages: by its Back button it would show old answers and an old version. */
async function save(actor: Person, input: AnswersToSave): Promise<Result<Saved, SaveProblem>> {
  const saved = await saveAnswers(actor, input)
  refresh()
  return saved
}

export const saveAndGoOn = formAction("saveAndGoOn", answers, save, ({ question }) => pageAfter(question))
export const saveAndCheck = formAction("saveAndCheck", answers, save, () => "/application/check-answers")
export const saveAndAnswer = formAction(
  "saveAndAnswer",
  answers,
  save,
  ({ reference }) => `/application/${reference}/answer`,
)

/** The section's next question; after its last one the task list. */
function pageAfter(question: QuestionKey): string {
  const next = nextQuestion(question)
  return next?.section === entryOf(question).section ? `/application/${next.path}` : "/application"
}
