import { createTranslator } from "next-intl"
import { expect, test } from "vitest"
import messages from "#messages/en.json" with { type: "json" }
import { type QuestionKey, questionSchema, questions } from "../questions.ts"
import { context, goodAnswers } from "./good-answers.ts"
import { hostileValues } from "./hostile-values.ts"

type Issue = { message: string; path: PropertyKey[]; params?: Record<string, string | number> }
const refusals = new Map<string, Issue>()
// Every control and direction character, but the line break and tab that a text may hold.
const unseen = /(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/u

function judge(key: QuestionKey, input: unknown, where: string) {
  const parsed = questionSchema(key, context).safeParse(input)
  if (parsed.success) return expectHarmless(key, parsed.data, where)
  for (const issue of parsed.error.issues as Issue[]) {
    expect(issue.message, where).toMatch(/^[a-zA-Z]+\.[a-zA-Z]+$/)
    expect(issue, where).not.toHaveProperty("input")
    refusals.set(issue.message, issue)
  }
}

function expectHarmless(key: QuestionKey, values: unknown, where: string) {
  for (const text of Object.values(values as object)
    .flat()
    .filter((value) => typeof value === "string")) {
    expect(unseen.test(text), where).toBe(false)
    expect(text.length, where).toBeLessThanOrEqual(400)
  }
  expect(JSON.parse(JSON.stringify(values)), where).toEqual(values)
  expect(questionSchema(key, context).parse(values), `${where}, read again`).toEqual(values)
}

test("there are more than sixty of them", () => expect(hostileValues.length).toBeGreaterThan(60))

test.each(questions)(
  "$key: whatever one of its fields is sent, the answer is a key or a harmless value",
  ({ key, fields }) => {
    for (const field of fields) {
      for (const [at, value] of hostileValues.entries())
        judge(key, { ...goodAnswers[key], [field]: value }, `${field}, value ${at}`)
    }
  },
)

test.each(questions)("$key: whatever all of its fields are sent, or the form itself is", ({ key, fields }) => {
  for (const [at, value] of hostileValues.entries()) {
    judge(key, Object.fromEntries(fields.map((field) => [field, value])), `all fields, value ${at}`)
    judge(key, value, `the form, value ${at}`)
  }
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test("each key that these made has words that can be said with its values", () => {
  const onError = (error: Error) => {
    throw error
  }
  const words = messages as unknown as { fields: Record<string, Record<string, string>> }
  const t = createTranslator({ locale: "en", timeZone: "Asia/Karachi", messages: words, namespace: "fields", onError })
  expect(refusals.size).toBeGreaterThan(40)
  for (const [key, { params }] of refusals) {
    const said: string = t(key as never, params as never)
    expect(said, key).toMatch(/^[^{}]+$/)
    expect(said, key).not.toMatch(/!|invalid|please/i)
  }
})
