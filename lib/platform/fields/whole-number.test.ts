import { expect, test } from "vitest"
import { wholeNumber } from "./whole-number.ts"

const years = wholeNumber("years", { min: 0, max: 60 })

test.each([
  ["0", 0],
  ["-0", 0],
  ["۱۲", 12],
  [60, 60],
  [" 7 ", 7],
])("%j is %d", (typed, value) => {
  expect(years.parse(typed)).toBe(value)
})

test.each([
  ["", "years.required"],
  ["4.5", "number.whole"],
  ["1e1", "number.whole"],
  ["four", "number.whole"],
  [Number.NaN, "text.form"],
  ["-1", "number.range"],
  ["61", "number.range"],
])("%j is refused as %s", (typed, message) => {
  expect(years.safeParse(typed).error?.issues).toMatchObject([{ message }])
})
