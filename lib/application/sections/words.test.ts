import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import messages from "#messages/en.json" with { type: "json" }
import { questions } from "../questions.ts"

const words = messages.fields as unknown as Record<string, Record<string, string>>
const wordsOf = (key: string) => words[key.split(".")[0] ?? ""]?.[key.split(".")[1] ?? ""]

function keysIn(folder: URL): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) => [...readFileSync(new URL(file, folder), "utf8").matchAll(/Refusal\(\s*"([^"]+)"/g)])
    .map((found) => found[1] ?? "")
}

const lib = new URL("../../", import.meta.url)
const folders = [new URL("./", import.meta.url), new URL("../../platform/fields/", import.meta.url)]

test.each([...new Set(folders.flatMap(keysIn))])("%s, which a rule names, has words", (key) => {
  expect(wordsOf(key)).toBeTypeOf("string")
})

test.each(questions.flatMap(({ fields, question }) => fields.filter((field) => !question.optional.includes(field))))(
  "%s, which must be answered, has words for when it is not",
  (field) => expect(wordsOf(`${field}.required`)).toBeTypeOf("string"),
)

const required =
  /\b(?:text|loggedText|mailedText|choice|choices|yesOrNo|referenceCode|requiredField|wholeNumber|httpsLink|personName)\(\s*"(\w+)"/g
const schemas = readdirSync(lib, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .flatMap((file) => [...readFileSync(new URL(file, lib), "utf8").matchAll(required)])
  .map((found) => found[1] ?? "")

test.each([...new Set(schemas)])("%s, which some form must have, has words for when it is not there", (field) => {
  expect(wordsOf(`${field}.required`)).toBeTypeOf("string")
})

test("every question has a title, and every field a label", () => {
  const application = messages.application as unknown as Record<string, Record<string, { title?: string }>>
  for (const { key, fields } of questions) {
    const [section = "", question = ""] = key.split(".")
    expect(application[section]?.[question]?.title, key).toBeTypeOf("string")
    for (const field of fields) expect(application.labels?.[field], field).toBeTypeOf("string")
  }
})
