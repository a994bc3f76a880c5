import { ntn } from "#lib/platform/fields/ntn.ts"
import { type AnswersTo, type Context, question, schemaOf } from "./question.ts"

export const ntnQuestion = question({ ntn: ntn() })

export const taxSchema = (context: Context) => schemaOf(ntnQuestion, context)
export type Tax = AnswersTo<typeof ntnQuestion>
