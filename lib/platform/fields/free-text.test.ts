import { expect, test } from "vitest"
import { optionalText, text } from "./free-text.ts"

const note = text("note", { max: 20, lines: "many" })

test.each([
  ["  House 5\r\nLahore ", "House 5\nLahore"],
  ["مکان نمبر ۵\u200F، لاہور", "مکان نمبر ۵\u200F، لاہور"],
  ["👩‍💻 work", "👩‍💻 work"],
  ["a\tb", "a\tb"],
])("%j is kept as %j", (typed, kept) => expect(note.parse(typed)).toBe(kept))

test.each([
  ["a\u0000b", "text.hidden"],
  ["a\u202Eb", "text.hidden"],
  ["a\u2066b", "text.hidden"],
  ["a\u200Bb", "text.hidden"],
  ["a\u0007b", "text.hidden"],
  ["a\uD800b", "text.hidden"],
  ["x".repeat(21), "text.long"],
  [" \r\n ", "note.required"],
])("%j is refused as %s", (typed, message) => {
  expect(note.safeParse(typed).error?.issues).toMatchObject([{ message }])
})

test("characters are counted as people see PostgreSQL count them, not in halves", () => {
  expect(note.safeParse("😀".repeat(20)).success).toBe(true)
  expect(note.safeParse("😀".repeat(21)).error?.issues).toMatchObject([{ params: { max: 20, count: 21 } }])
})

test("one line is one line", () => {
  expect(text("city", { max: 60 }).safeParse("Lahore\nPunjab").error?.issues).toMatchObject([{ message: "text.lines" }])
})

test("nothing typed is null where it may be left out, so that saving clears what was there", () => {
  expect(optionalText({ max: 5 }).parse("  ")).toBeNull()
  expect(optionalText({ max: 5 }).parse(undefined)).toBeNull()
})
