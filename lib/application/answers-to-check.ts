import "server-only"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { isFresh } from "#lib/identity/fresh.ts"
import { type CalendarDate, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { dueOn } from "#lib/reference/index.ts"
import { type AnswerNames, answerNames } from "./answers/names.ts"
import { answerColumns, answersIn } from "./answers/stored.ts"
import { documentsThere, type KeptDocument, keptDocuments } from "./kept-documents.ts"
import { type Action, editable } from "./lifecycle.ts"
import { possibleActions } from "./possible.ts"
import type { SectionKey } from "./questions.ts"
import { ruleContext } from "./rule-context.ts"
import { missingSections, pathInto, type StoredAnswers } from "./section-states.ts"

export type AnswersToCheck = {
  id: string
  reference: string
  version: number
  answers: StoredAnswers
  purposeCode: string | null
  names: AnswerNames
  documents: KeptDocument[]
  missing: { section: SectionKey; path: string }[]
  can: Action[]
  /** By when the board would answer what is handed in now. */
  dueOn: CalendarDate
  /** They proved themselves a moment ago and need not again. */
  isFresh: boolean
}

/** All answers of the application that one can still change, numbers masked; null when there is none. */
export async function answersToCheck(actor: Person): Promise<AnswersToCheck | null> {
  authorise(actor, "application.own")
  const [application, context, names, due] = await Promise.all([
    database.application.findFirst({
      where: { ...visibleTo(actor), status: { in: [...editable] } },
      select: editing,
    }),
    ruleContext(),
    answerNames(actor.locale),
    dueOn(now()),
  ])
  if (!application) return null
  const { id, reference, version, purposeCode } = application
  const answers = answersIn(application)
  const [documents, there] = await Promise.all([keptDocuments(database, id), documentsThere(database, application)])
  const whole = { ...answers, documents: there }
  const missing = missingSections(whole, context).map((section) => ({
    section,
    path: pathInto(section, whole, context),
  }))
  const can = possibleActions(actor, application)
  const page = { id, reference, version, answers, purposeCode, names, documents, missing, can }
  return { ...page, dueOn: due, isFresh: isFresh(actor) }
}

const editing = {
  id: true,
  reference: true,
  version: true,
  status: true,
  accountId: true,
  submittedAt: true,
  ...answerColumns,
} as const
