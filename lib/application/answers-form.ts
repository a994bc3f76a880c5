import type { ZodType } from "zod"
import * as z from "zod/mini"
import { versionSeen } from "#lib/platform/fields/version.ts"
import { entryOf, type QuestionKey, questionSchema, questions } from "./questions.ts"
import type { AnswersToSave } from "./save-answers.ts"
import type { Context } from "./sections/question.ts"

const envelope = z.object({
  id: z.uuid(),
  version: versionSeen,
  question: z.enum(questions.map(({ key }) => key) as [QuestionKey, ...QuestionKey[]]),
})

type Form = Record<string, unknown>

/** Reads a posted question page: which application and question, and its answers by that question's own schema. */
export function answersForm(context: Context): ZodType<AnswersToSave> {
  return reading(() => context)
}

/** The same in the browser, with what the page says of the day: a phone's own clock may be years off. */
export const answersFormInBrowser = reading(({ today, minimumAge }) => ({
  today: String(today),
  minimumAge: Number(minimumAge),
}))

function reading(contextOf: (form: Form) => Context) {
  const schema = z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform((form: Form, payload): AnswersToSave => {
      const about = envelope.safeParse(form)
      if (!about.success) return refuse(payload, about.error)
      const { question } = about.data
      const typed = Object.fromEntries(entryOf(question).fields.map((field) => [field, form[field]]))
      const values = questionSchema(question, contextOf(form)).safeParse(typed)
      if (!values.success) return refuse(payload, values.error)
      return { ...about.data, values: values.data as AnswersToSave["values"] }
    }),
  )
  // Mini and full schemas parse alike; only the full one's extra methods are missing, and nobody calls them.
  return schema as unknown as ZodType<AnswersToSave>
}

// No `input` on an issue: what was typed may be an identity number, and issues travel into form states.
function refuse(payload: z.core.ParsePayload, { issues }: { issues: readonly z.core.$ZodIssue[] }): never {
  for (const issue of issues) payload.issues.push({ ...issue, input: undefined } as z.core.$ZodRawIssue)
  return z.NEVER
}
