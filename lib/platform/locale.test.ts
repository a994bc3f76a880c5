import { expect, test } from "vitest"
import { localePath, splitLocale } from "./locale.ts"

test.each(["/", "/privacy", "/?from=answer", "/statistics?year=2021-22", "/urgent"])(
  "%s in Urdu leads back to the same page with the same query",
  (page) => {
    expect(splitLocale(localePath("ur", page))).toEqual({ locale: "ur", path: page })
    expect(splitLocale(localePath("en", page))).toEqual({ locale: "en", path: page })
  },
)

test("the start page in Urdu has no slash at its end", () => {
  expect(localePath("ur", "/")).toBe("/ur")
  expect(localePath("ur", "/?year=2021-22")).toBe("/ur?year=2021-22")
})
