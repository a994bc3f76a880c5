import { z } from "zod"
import { entryOf, type QuestionKey, questionSchema, questions } from "./questions.ts"
import type { AnswersToSave } from "./save-answers.ts"
import type { Context } from "./sections/question.ts"

const envelope = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().positive(),
  question: z.enum(questions.map(({ key }) => key) as [QuestionKey, ...QuestionKey[]]),
})

/** Reads a posted question page: which application and question, and its answers by that question's own schema. */
export function answersForm(context: Context): z.ZodType<AnswersToSave> {
  return z.record(z.string(), z.unknown()).transform((form, page): AnswersToSave => {
    const about = envelope.safeParse(form)
    if (!about.success) return refuse(page, about.error)
    const { question } = about.data
    const typed = Object.fromEntries(entryOf(question).fields.map((field) => [field, form[field]]))
    const values = questionSchema(question, context).safeParse(typed)
    if (!values.success) return refuse(page, values.error)
    return { ...about.data, values: values.data as AnswersToSave["values"] }
  })
}

function refuse(page: z.core.$RefinementCtx, { issues }: { issues: readonly z.core.$ZodIssue[] }): never {
  for (const issue of issues) page.addIssue({ ...issue, input: undefined } as z.core.$ZodRawIssue)
  return z.NEVER
}
