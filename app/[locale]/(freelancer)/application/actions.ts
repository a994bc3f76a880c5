"use server"
import { refresh } from "next/cache"
import { formAction } from "#app/form-action.ts"
import { goTo } from "#app/go-to.ts"
import { requireActor } from "#app/session.ts"
import { answersForm } from "#lib/application/answers-form.ts"
import { savingContext } from "#lib/application/question-page.ts"
import { entryOf, nextQuestion, type QuestionKey } from "#lib/application/questions.ts"
import { type AnswersToSave, type Saved, type SaveProblem, saveAnswers } from "#lib/application/save-answers.ts"
import type { Person } from "#lib/identity/actor.ts"
import { confirmItIsYouPage } from "#lib/identity/fresh.ts"
import type { Result } from "#lib/platform/result.ts"
import { type From, questionAddress } from "./question-address.ts"

const answers = async () => answersForm(await savingContext(await requireActor()))

/** Saves, and lets the browser forget its pages: by its Back button it would show old answers and an old version. */
function saving(from: From) {
  return async (actor: Person, input: AnswersToSave): Promise<Result<Saved, SaveProblem>> => {
    const saved = await saveAnswers(actor, input)
    if (!saved.ok && saved.problem.code === "step_up_needed") {
      return goTo(confirmItIsYouPage(questionAddress(input.question, from)))
    }
    refresh()
    return saved
  }
}

export const saveAndGoOn = formAction("saveAndGoOn", answers, saving(null), ({ question }) => pageAfter(question))
export const saveAndCheck = formAction(
  "saveAndCheck",
  answers,
  saving("check-answers"),
  () => "/application/check-answers",
)
export const saveAndAnswer = formAction(
  "saveAndAnswer",
  answers,
  saving("answer"),
  ({ reference }) => `/application/${reference}/answer`,
)

/** The section's next question; after its last one the task list. */
function pageAfter(question: QuestionKey): string {
  const next = nextQuestion(question)
  return next?.section === entryOf(question).section ? `/application/${next.path}` : "/application"
}
