import fc from "fast-check"
import { expect, test } from "vitest"
import { formatMobile, maskMobile, mobile, readMobile, toMobile } from "./mobile.ts"
import { anyDigits, digits, separated } from "./typed-numbers.ts"

test("all ways to write a number agree", () => {
  const form = fc.constantFrom("03", "3", "923", "+923", "00923")
  const typed = fc
    .tuple(form, digits(9))
    .chain(([start, rest]) => fc.tuple(fc.constant(rest), anyDigits(start + rest).chain(separated)))
  fc.assert(
    fc.property(typed, ([rest, text]) => {
      expect(mobile().parse(text)).toBe(`+923${rest}`)
    }),
  )
})

test("what is shown is read back", () => {
  fc.assert(
    fc.property(digits(9), (rest) => {
      const number = toMobile(`03${rest}`)
      expect(readMobile(formatMobile(number))).toBe(number)
    }),
  )
  expect(formatMobile(toMobile("+923001234567"))).toBe("0300 1234567")
  expect(maskMobile(toMobile("+923001234567"))).toBe("0300 •••••67")
})

test.each(["+92 (0)300 1234567", "0300.123.4567"])("%s is read too", (typed) => {
  expect(mobile().parse(typed)).toBe("+923001234567")
})

test.each([
  ["", "mobile.required"],
  ["0300 123456", "mobile.digits"],
  ["0300 12345678", "mobile.digits"],
  ["+44 7911 123456", "mobile.country"],
  ["0042 3111 1111", "mobile.country"],
  ["042 35761999", "mobile.form"],
  ["0300-CALLNOW", "mobile.characters"],
  ["+", "mobile.characters"],
])("%j is refused as %s", (typed, message) => {
  expect(mobile().safeParse(typed).error?.issues).toMatchObject([{ message }])
})
