import fc from "fast-check"
import { expect, test } from "vitest"
import { cnic, formatCnic, maskCnic, readCnic, toCnic } from "./cnic.ts"
import { anyDigits, digits, separated } from "./typed-numbers.ts"

test("a number is read back from however it was typed: any separators, any digits", () => {
  fc.assert(
    fc.property(
      digits(13).chain((number) => fc.tuple(fc.constant(number), anyDigits(number).chain(separated))),
      ([number, typed]) => {
        expect(cnic().parse(typed)).toBe(number)
      },
    ),
  )
})

test("what is shown is read back as the same number", () => {
  fc.assert(
    fc.property(digits(13), (number) => {
      expect(readCnic(formatCnic(toCnic(number)))).toBe(number)
    }),
  )
})

test("the mask is the same for all numbers that differ only where it hides", () => {
  fc.assert(
    fc.property(digits(13), digits(7), (number, other) => {
      const twin = toCnic(number.slice(0, 5) + other + number.slice(12))
      expect(maskCnic(toCnic(number))).toBe(maskCnic(twin))
    }),
  )
  expect(maskCnic(toCnic("3520212345678"))).toBe("35202-•••••••-8")
})

test.each([
  ["", "cnic.required", {}],
  ["35202-1234567", "cnic.digits", { count: 12 }],
  ["352021234567890", "cnic.digits", { count: 15 }],
  ["35202-123456A-8", "cnic.characters", {}],
  ["३५२०२१२३४५६७८", "cnic.characters", {}],
])("%j is refused as %s", (typed, message, params) => {
  expect(cnic().safeParse(typed).error?.issues).toMatchObject([{ message, params }])
})

test("a refusal never holds what was typed", () => {
  const { error } = cnic().safeParse("352021234567")
  expect(JSON.stringify(error)).not.toContain("352021234567")
  expect(() => toCnic("352021234567")).toThrow(/^((?!352).)*$/)
})
