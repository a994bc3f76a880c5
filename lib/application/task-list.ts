import "server-only"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { answerColumns, answersIn } from "./answers/stored.ts"
import { documentsThere } from "./kept-documents.ts"
import { editable } from "./lifecycle.ts"
import type { SectionKey } from "./questions.ts"
import { ruleContext } from "./rule-context.ts"
import { pathInto, type SectionState, sectionStates } from "./section-states.ts"

export type TaskList = {
  reference: string
  savedAt: Date
  /** The desk has asked for something: it is answered on its own page, not submitted again. */
  isAsked: boolean
  sections: { section: SectionKey; state: SectionState; path: string }[]
  done: number
}

/** The sections of one's application, how far each is and where to go on with it; null when there is none to fill in. */
export async function taskList(actor: Person): Promise<TaskList | null> {
  authorise(actor, "application.own")
  const [application, context] = await Promise.all([
    database.application.findFirst({
      where: { ...visibleTo(actor), status: { in: [...editable] } },
      select: { id: true, reference: true, savedAt: true, submittedAt: true, ...answerColumns },
    }),
    ruleContext(),
  ])
  if (!application) return null
  const { reference, savedAt, submittedAt } = application
  const documents = await documentsThere(database, application)
  const answers = { ...answersIn(application), documents }
  const sections = sectionStates(answers, context).map(({ section, state }) => ({
    section,
    state,
    path: pathInto(section, answers, context),
  }))
  const done = sections.filter(({ state }) => state === "done").length
  return { reference, savedAt, isAsked: submittedAt !== null, sections, done }
}
