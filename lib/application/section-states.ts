import type { MessageParams } from "#lib/platform/fields/field.ts"
import { type DocumentsThere, documentKinds, documentPath, missingDocuments } from "./documents.ts"
import {
  type Answers,
  entryOf,
  type QuestionEntry,
  type QuestionKey,
  questions,
  type SectionKey,
  sectionKeys,
} from "./questions.ts"
import { type Context, type Rule, refusedBy } from "./sections/question.ts"
import type { ReferenceCodes } from "./sections/reference-codes.ts"

/** The answers that are encrypted: all that is shown of them is their mask. */
export const secrets = ["identityNumber", "ntn", "iban"] as const
type Secret = (typeof secrets)[number]

/**
 * A draft as stored: null or an empty list for what has no answer yet (ticks too, until their question was answered).
 * Of the encrypted ones any text will do, the masked one: only whether they are there is looked at.
 */
export type StoredAnswers = { [K in keyof Answers]?: K extends Secret ? string | null : Answers[K] | null }
/** With the documents that are there: what has to be looked at before anything is sent. */
export type StoredApplication = StoredAnswers & { documents: DocumentsThere }

export type SectionState = "not_started" | "in_progress" | "done"
export type FieldProblem = { field: string; key: string; params: MessageParams }

/** How far each section is, in order. A card that has ended since, or a consent that is needed now, makes it unfinished again. */
export function sectionStates(
  answers: StoredApplication,
  context: Context,
): { section: SectionKey; state: SectionState }[] {
  return sectionKeys.map((section) => ({ section, state: stateOf(section, answers, context) }))
}

/** The sections that still stand between a draft and its submission; none when it can go. */
export function missingSections(answers: StoredApplication, context: Context): SectionKey[] {
  return sectionKeys.filter((section) => stateOf(section, answers, context) !== "done")
}

/** Where a section is entered, below `/application/`: its first question that is not answered, or its first. */
export function pathInto(section: SectionKey, answers: StoredApplication, context: Context): string {
  return section === "documents" ? documentPath() : questionToOpen(section, answers, context).path
}

function questionToOpen(section: SectionKey, answers: StoredAnswers, context: Context): QuestionEntry {
  const all = questionsOf(section)
  const open = all.find((entry) => !isComplete(entry, answers, context)) ?? all[0]
  if (!open) throw new RangeError(`No questions in ${section}`)
  return open
}

/** What the rules have against a stored draft today, by field; rules over encrypted numbers have had their say at saving. */
export function storedProblems(key: QuestionKey, answers: StoredAnswers, context: Context): FieldProblem[] {
  return problemsOf(entryOf(key), answers, context)
}

/** What the reference data has against values just parsed, for a command that reads it in its own transaction. */
export function checkAgainstReference(
  key: QuestionKey,
  values: StoredAnswers,
  context: Context & { reference: ReferenceCodes },
): FieldProblem[] {
  const { question, fields } = entryOf(key)
  return refusals(
    { rules: question.rules.filter((rule) => rule.asksReference), fields },
    values as StoredAnswers,
    context,
  )
}

function stateOf(section: SectionKey, answers: StoredApplication, context: Context): SectionState {
  if (section === "documents") return stateOfDocuments(answers.documents)
  const all = questionsOf(section)
  if (all.every((entry) => isComplete(entry, answers, context))) return "done"
  return all.some(({ fields }) => fields.some((field) => isThere(answers[field]))) ? "in_progress" : "not_started"
}

function stateOfDocuments(there: DocumentsThere): SectionState {
  const missing = missingDocuments(there)
  if (missing.length === 0) return "done"
  return missing.length === documentKinds.length ? "not_started" : "in_progress"
}

function questionsOf(section: SectionKey): QuestionEntry[] {
  return questions.filter((entry) => entry.section === section)
}

function isComplete(entry: QuestionEntry, answers: StoredAnswers, context: Context): boolean {
  const required = entry.fields.filter((field) => !entry.question.optional.includes(field))
  return required.every((field) => isThere(answers[field])) && problemsOf(entry, answers, context).length === 0
}

function problemsOf({ question, fields }: QuestionEntry, answers: StoredAnswers, context: Context): FieldProblem[] {
  const isOpen = (rule: Rule) => !rule.needs.some((name) => secrets.some((secret) => secret === name))
  return refusals({ rules: question.rules.filter(isOpen), fields }, answers, context)
}

type RulesOfPage = { rules: readonly Rule[]; fields: readonly string[] }

function refusals({ rules, fields }: RulesOfPage, answers: StoredAnswers, context: Context): FieldProblem[] {
  return rules.flatMap((rule) => {
    const refusal = refusedBy(rule, answers, context)
    const field = rule.at.find((name) => fields.includes(name))
    return refusal && field ? [{ field, key: refusal.key, params: refusal.params }] : []
  })
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0)
}
