import { expect, test } from "vitest"
import { formatNtn, maskNtn, ntn, ntnKind, toNtn } from "./ntn.ts"

test.each([
  ["1234567-8", "1234567-8", "ntn"],
  ["۱۲۳۴۵۶۷۸", "1234567-8", "ntn"],
  ["35202-1234567-8", "3520212345678", "cnic"],
])("%s is kept as %s", (typed, kept, kind) => {
  const number = ntn().parse(typed)
  expect(number).toBe(kept)
  expect(ntnKind(number)).toBe(kind)
  expect(ntn().parse(formatNtn(number))).toBe(kept)
})

test("masks hide the middle", () => {
  expect(maskNtn(toNtn("1234567-8"))).toBe("12•••••-8")
  expect(maskNtn(toNtn("3520212345678"))).toBe("35202-•••••••-8")
})

test.each([
  ["", "ntn.required"],
  ["1234567", "ntn.checkDigit"],
  ["123456", "ntn.digits"],
  ["A123456-7", "ntn.characters"],
])("%j is refused as %s", (typed, message) => {
  expect(ntn().safeParse(typed).error?.issues).toMatchObject([{ message }])
})
