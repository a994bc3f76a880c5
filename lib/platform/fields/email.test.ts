import { expect, test } from "vitest"
import { email } from "./email.ts"

test("an address is kept in small letters", () =>
  expect(email().parse(" Ayesha@Example.COM ")).toBe("ayesha@example.com"))

test.each([
  ["", "email.required"],
  ["ayesha", "email.form"],
  ["a@b", "email.form"],
  ["a b@example.com", "email.form"],
  ["a@example.com\r\nBcc: b@example.com", "email.form"],
  ["a@example.com, b@example.com", "email.form"],
  [`${"a".repeat(250)}@example.com`, "email.long"],
])("%j is refused as %s", (typed, message) => {
  expect(email().safeParse(typed).error?.issues).toMatchObject([{ message }])
})
