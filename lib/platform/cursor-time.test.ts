import { expect, test } from "vitest"
import { isCursorTime } from "./cursor-time.ts"

test.each(["2026-02-28", "2026-02-28T10:00:00.000Z"])("%s is a time of a list", (value) => {
  expect(isCursorTime(value)).toBe(true)
})

test.each([
  "2026-02-31",
  "2026-02-31T10:00:00.000Z",
  "2026-02-28T24:00:00.000Z",
  "0000-01-01T00:00:00.000Z",
  "2026-02-28T............Z",
  "",
])("%s is none: the database would refuse the question", (value) => {
  expect(isCursorTime(value)).toBe(false)
})
