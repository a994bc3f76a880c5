import { accountQuestion } from "./sections/bank.ts"
import { consentsQuestion } from "./sections/consents.ts"
import { addressQuestion, mobileQuestion } from "./sections/contact.ts"
import { dollarAccountQuestion } from "./sections/dollar-account.ts"
import { cardQuestion, nameQuestion, personQuestion } from "./sections/identity.ts"
import { type AnswersTo, type Context, type Question, schemaOf } from "./sections/question.ts"
import { ntnQuestion } from "./sections/tax.ts"
import { categoryQuestion, earningsQuestion, experienceQuestion, profilesQuestion } from "./sections/work.ts"

/**
 * The application, in the order in which it is asked: sections, and in each the questions, one a page. Task list, pages,
 * "what is missing" and check answers are drawn from here. Names are those of the messages, `application.<section>.<question>`.
 */
export const sections = {
  identity: { name: nameQuestion, card: cardQuestion, person: personQuestion },
  contact: { mobile: mobileQuestion, address: addressQuestion },
  work: {
    category: categoryQuestion,
    experience: experienceQuestion,
    profiles: profilesQuestion,
    earnings: earningsQuestion,
  },
  tax: { ntn: ntnQuestion },
  bank: { account: accountQuestion },
  dollarAccount: { choice: dollarAccountQuestion },
  consents: { agreement: consentsQuestion },
} as const satisfies Record<string, Record<string, Question>>

type Sections = typeof sections
type QuestionSection = keyof Sections
/** The documents are a section too, of files and not of questions: `documents.ts` says which. */
export type SectionKey = QuestionSection | "documents"
export type QuestionKey = { [S in QuestionSection]: `${S}.${keyof Sections[S] & string}` }[QuestionSection]

type QuestionOf<K extends QuestionKey> = K extends `${infer S extends QuestionSection}.${infer Q}`
  ? Sections[S][Q & keyof Sections[S]]
  : never

/** What one question answers, as parsed. */
export type AnswersOf<K extends QuestionKey> = AnswersTo<QuestionOf<K>>

type UnionToIntersection<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never
/** All answers of a complete application, as parsed. */
export type Answers = UnionToIntersection<{ [K in QuestionKey]: AnswersOf<K> }[QuestionKey]>

export type QuestionEntry = {
  key: QuestionKey
  section: SectionKey
  /** Below `/application/`: "dollar-account/choice". */
  path: string
  /** In the order of the page. */
  fields: readonly (keyof Answers & string)[]
  question: Question
}

const questionSections = Object.keys(sections) as QuestionSection[]

export const sectionKeys: readonly SectionKey[] = questionSections.flatMap((section): SectionKey[] =>
  section === "consents" ? ["documents", section] : [section],
)

export const questions: readonly QuestionEntry[] = questionSections.flatMap((section) =>
  Object.entries<Question>(sections[section]).map(([name, question]) => ({
    key: `${section}.${name}` as QuestionKey,
    section,
    path: `${section}/${name}`.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    fields: Object.keys(question.shape) as (keyof Answers & string)[],
    question,
  })),
)

/** The schema of one question's page, on the server and in the browser. */
export function questionSchema<K extends QuestionKey>(key: K, context: Context) {
  return schemaOf(entryOf(key).question as QuestionOf<K> & Question, context)
}

export function entryOf(key: QuestionKey): QuestionEntry {
  const entry = questions.find((question) => question.key === key)
  if (!entry) throw new RangeError(`No question ${key}`)
  return entry
}

/** The question at a path below `/application/`, if there is one. */
export function questionAt(path: string): QuestionEntry | undefined {
  return questions.find((question) => question.path === path)
}

/** The question after this one; null after the last, where the answers are checked. */
export function nextQuestion(key: QuestionKey): QuestionEntry | null {
  return questions[questions.indexOf(entryOf(key)) + 1] ?? null
}

/** The question before this one; null before the first. */
export function previousQuestion(key: QuestionKey): QuestionEntry | null {
  return questions[questions.indexOf(entryOf(key)) - 1] ?? null
}
