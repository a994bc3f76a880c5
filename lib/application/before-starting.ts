/**
 * The check before sign-up: is registration for this person at all? Its answers are codes in the address, kept nowhere,
 * and none of them tells who asks. Browser-safe.
 */

/** The questions in their order, each with the answers it takes; the codes of "work" are the categories on offer. */
export const checkQuestions = {
  clients: ["abroad", "not_yet", "pakistan"],
  as: ["self", "company", "employee"],
  work: null,
  ready: ["yes", "young", "no_card"],
} as const satisfies Record<string, readonly string[] | null>

export type CheckQuestion = keyof typeof checkQuestions
export type CheckAnswers = { [Q in CheckQuestion]?: string }

export const checkOrder = Object.keys(checkQuestions) as CheckQuestion[]

type Query = Record<string, string | string[] | undefined>

export type CheckAddress = {
  answers: CheckAnswers
  /** The question that comes next, or null when all are answered. */
  next: CheckQuestion | null
  /** Its form was sent without an answer, or with one that is not on offer. */
  isUnanswered: boolean
}

/** Reads the address: the answers as far as they follow each other, and what is to be asked. */
export function readCheckAddress(query: Query, categories: readonly string[]): CheckAddress {
  const answers: CheckAnswers = {}
  for (const question of checkOrder) {
    const offered: readonly string[] = checkQuestions[question] ?? categories
    const given = query[question]
    const answer = offered.find((code) => code === given)
    if (answer === undefined)
      return { answers, next: question, isUnanswered: given !== undefined || query.asked === question }
    answers[question] = answer
  }
  return { answers, next: null, isUnanswered: false }
}

/** The address at which `question` is asked anew, with the answers before it kept. */
export function checkAddress(answers: CheckAnswers, question: CheckQuestion): string {
  const before = checkOrder.slice(0, checkOrder.indexOf(question))
  const query = new URLSearchParams(before.flatMap((name) => (answers[name] ? [[name, answers[name]]] : [])))
  return query.size > 0 ? `/check?${query}` : "/check"
}

/** What stands against registering, as the answers are: nothing, for whom it is meant. */
export type Against = "pakistan" | "company" | "employee" | "young" | "no_card"

const against: readonly string[] = ["pakistan", "company", "employee", "young", "no_card"] satisfies Against[]

export function whatIsAgainst(answers: CheckAnswers): Against[] {
  return Object.values(answers).filter((code): code is Against => against.includes(code))
}
