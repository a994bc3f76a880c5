import { expect, test } from "vitest"
import { psidOf } from "./psid.ts"

test("a PSID is the biller, the slip's own number and a check digit", () => {
  // 9999990001234567 has the Luhn sum 80: nothing is missing to a multiple of ten.
  expect(psidOf(1_234_567n)).toBe("99999900012345670")
  expect(psidOf(1n)).toMatch(/^9999990000000001\d$/)
})

test("neighbouring slips differ in two digits, so that one mistyped digit pays nobody else's fee", () => {
  const psids = Array.from({ length: 50 }, (_, index) => psidOf(BigInt(index + 1)))
  for (const one of psids) {
    for (const other of psids) {
      const differing = [...one].filter((digit, place) => digit !== other[place]).length
      if (one !== other) expect(differing).toBeGreaterThan(1)
    }
  }
})
