import { expect, test } from "vitest"
import { nextQuestion, previousQuestion, questionAt, questionSchema, questions } from "./questions.ts"
import { context, goodAnswers } from "./sections/good-answers.ts"

test("the questions stand in one order, forth and back", () => {
  const walk = (step: typeof nextQuestion, from: (typeof questions)[number] | undefined) => {
    const keys: string[] = []
    for (let entry = from ?? null; entry; entry = step(entry.key)) keys.push(entry.key)
    return keys
  }
  const keys = questions.map(({ key }) => key)
  expect(walk(nextQuestion, questions[0])).toEqual(keys)
  expect(walk(previousQuestion, questions.at(-1))).toEqual([...keys].reverse())
})

test("each has an address of its own, and is found by it", () => {
  for (const entry of questions) {
    expect(entry.path).toMatch(/^[a-z-]+\/[a-z-]+$/)
    expect(questionAt(entry.path)).toBe(entry)
  }
  expect(questionAt("identity/nothing")).toBeUndefined()
})

test("no field is asked for twice", () => {
  const fields = questions.flatMap((entry) => entry.fields)
  expect(new Set(fields).size).toBe(fields.length)
})

test.each(questions)("$key: good answers are taken, and what was kept is taken again", ({ key }) => {
  const kept = questionSchema(key, context).parse(goodAnswers[key])
  expect(questionSchema(key, context).parse(kept)).toEqual(kept)
})

test.each(questions)(
  "$key: an empty page is refused for what must be answered, and for nothing else",
  ({ key, fields, question }) => {
    const { error } = questionSchema(key, context).safeParse({})
    const refused = error?.issues.map(({ path, message }) => `${path[0]?.toString()}: ${message}`) ?? []
    const required = fields
      .filter((field) => !question.optional.includes(field))
      .map((field) => `${field}: ${field}.required`)
    // The end date is needed as long as the card doesn't say "lifetime".
    expect(refused).toEqual(
      key === "identity.card" ? [...required, "identityExpiresOn: identityExpiresOn.required"] : required,
    )
  },
)
