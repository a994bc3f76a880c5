import { type QuestionKey, questionSchema } from "../questions.ts"
import { context, goodAnswers } from "./good-answers.ts"
import type { Context } from "./question.ts"

/** For tests: what is refused when good answers to a question are changed so, as "field: key". */
export function refusedWith(
  key: QuestionKey,
  changes: Record<string, unknown>,
  other: Partial<Context> = {},
): string[] {
  const { error } = questionSchema(key, { ...context, ...other }).safeParse({ ...goodAnswers[key], ...changes })
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`)
}

/** For tests: what good answers, changed so, are read as. */
export function readWith(key: QuestionKey, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return questionSchema(key, context).parse({ ...goodAnswers[key], ...changes })
}
