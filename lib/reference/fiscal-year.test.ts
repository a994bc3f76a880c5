import fc from "fast-check"
import { expect, test } from "vitest"
import { fiscalYearBefore, fiscalYearMonths, fiscalYearOf, fiscalYearRange, isFiscalYear } from "./fiscal-year.ts"

const day = fc
  .date({ min: new Date("1947-08-14"), max: new Date("2150-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test("the year turns between 30 June and 1 July", () => {
  expect(fiscalYearOf("2021-06-30")).toBe("2020-21")
  expect(fiscalYearOf("2021-07-01")).toBe("2021-22")
  expect(fiscalYearOf("2099-12-31")).toBe("2099-00")
})

test("every day lies in its own fiscal year, and in no other", () => {
  fc.assert(
    fc.property(day, (date) => {
      const year = fiscalYearOf(date)
      const { from, to } = fiscalYearRange(year)
      expect(isFiscalYear(year)).toBe(true)
      expect(from <= date && date <= to).toBe(true)
      expect(fiscalYearRange(fiscalYearBefore(year)).to < from).toBe(true)
    }),
  )
})

test("its twelve months are in order, and each is its own", () => {
  fc.assert(
    fc.property(day, (date) => {
      const year = fiscalYearOf(date)
      const months = fiscalYearMonths(year)
      expect(new Set(months).size).toBe(12)
      expect(months).toEqual([...months].sort())
      expect(months.every((month) => fiscalYearOf(month) === year)).toBe(true)
      expect(months).toContain(`${date.slice(0, 7)}-01`)
    }),
  )
})

test.each(["2025-27", "FY26", "2025-2026", "", "2025-26 "])("%j is no fiscal year", (text) => {
  expect(isFiscalYear(text)).toBe(false)
  expect(() => fiscalYearRange(text)).toThrow(RangeError)
})
