import { expect, test } from "vitest"
import { code } from "./code.ts"

test.each(["123456", " 123 456 ", "۱۲۳۴۵۶", "123-456"])("%j is the code 123456", (typed) => {
  expect(code().parse(typed)).toBe("123456")
})

test.each([
  ["", "code.required"],
  ["12345", "code.digits"],
  ["12345a", "code.characters"],
])("%j is refused as %s", (typed, message) => {
  expect(code().safeParse(typed).error?.issues).toMatchObject([{ message }])
})
