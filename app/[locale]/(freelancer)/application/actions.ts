"use server"
import { formAction } from "#app/form-action.ts"
import { requireActor } from "#app/session.ts"
import { answersForm } from "#lib/application/answers-form.ts"
import { savingContext } from "#lib/application/question-page.ts"
import { entryOf, nextQuestion, type QuestionKey } from "#lib/application/questions.ts"
import { saveAnswers } from "#lib/application/save-answers.ts"

const answers = async () => answersForm(await savingContext(await requireActor()))

export const saveAndGoOn = formAction(answers, saveAnswers, ({ question }) => pageAfter(question))
export const saveAndCheck = formAction(answers, saveAnswers, () => "/application/check-answers")
export const saveAndAnswer = formAction(answers, saveAnswers, ({ reference }) => `/application/${reference}/answer`)

/** The section's next question; after its last one the task list. */
function pageAfter(question: QuestionKey): string {
  const next = nextQuestion(question)
  return next?.section === entryOf(question).section ? `/application/${next.path}` : "/application"
}
