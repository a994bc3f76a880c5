import { entryOf, type QuestionKey } from "#lib/application/questions.ts"

/** Where somebody came from to a question, and so goes back to: `check-answers`, or the desk's request (`answer`). */
export type From = "check-answers" | "answer" | null

export function fromIn(query: string | string[] | undefined): From {
  return query === "check-answers" || query === "answer" ? query : null
}

/** The address of a question's page. */
export function questionAddress(question: QuestionKey, from: From): string {
  return `/application/${entryOf(question).path}${from ? `?from=${from}` : ""}`
}

/** The page that somebody came from. */
export function backTo(from: From, reference: string): string {
  if (from === "check-answers") return "/application/check-answers"
  return from === "answer" ? `/application/${reference}/answer` : "/application"
}
