import fc from "fast-check"
import { expect, test } from "vitest"
import { growth, total } from "./growth.ts"

const amount = fc.integer({ min: 1, max: 5_000_000 }).map((thousands) => thousands / 1000)

test("growth is the share that was added, and undoes itself", () => {
  expect(growth(224, 124)).toBeCloseTo(0.806, 3)
  fc.assert(
    fc.property(amount, amount, (now, before) => {
      const share = growth(now, before)
      expect(before * (1 + Number(share))).toBeCloseTo(now, 6)
    }),
  )
})

test("there is no growth from or to what is not known, nor from nought", () => {
  expect(growth(null, 124)).toBeNull()
  expect(growth(224, null)).toBeNull()
  expect(growth(224, 0)).toBeNull()
  expect(growth(0, 124)).toBe(-1)
})

test("one unknown part makes the sum unknown; without one it is exact to the thousandth", () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 12 }), fc.nat({ max: 12 }), (parts, at) => {
      const thousandths = parts.reduce((sum, part) => sum + Math.round(part * 1000), 0)
      expect(total(parts)).toBe(thousandths / 1000)
      expect(total(parts.toSpliced(at, 0, Number.NaN).map((part) => (Number.isNaN(part) ? null : part)))).toBeNull()
    }),
  )
})
