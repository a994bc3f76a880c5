import fc from "fast-check"
import { expect, test } from "vitest"
import { formatMoney, money, readMoney } from "./money.ts"

test.each([
  [{ minor: 100_000, currency: "PKR" }, "Rs 1,000"],
  [{ minor: 500_000, currency: "USD" }, "USD 5,000"],
  [{ minor: 123_456_789_05, currency: "USD" }, "USD 123,456,789.05"],
  [{ minor: 0, currency: "PKR" }, "Rs 0"],
  [{ minor: -350_050, currency: "PKR" }, "-Rs 3,500.50"],
] as const)("%j is shown as %s", (amount, shown) => expect(formatMoney(amount)).toBe(shown))

test("what is shown is read back, to the last paisa", () => {
  const amount = fc.record({
    minor: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
    currency: fc.constantFrom("PKR", "USD", "EUR", "GBP"),
  })
  fc.assert(
    fc.property(amount, (one) => {
      expect(readMoney(formatMoney(one), one.currency)).toEqual(one)
    }),
  )
})

test.each([
  ["", "fee.required"],
  ["-5", "money.form"],
  ["1e9", "money.form"],
  ["1.234", "money.form"],
  ["USD 5", "money.form"],
  ["9".repeat(20), "money.large"],
])("%j is refused as %s", (typed, message) => {
  expect(money("fee", "PKR").safeParse(typed).error?.issues).toMatchObject([{ message }])
})
