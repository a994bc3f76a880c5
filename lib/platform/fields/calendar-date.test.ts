import fc from "fast-check"
import { expect, test } from "vitest"
import { calendarDate, fullYears, noonOf, optionalCalendarDate, readDate } from "./calendar-date.ts"

const born = calendarDate("dateOfBirth")

test("every day of the calendar is read, in parts and as ISO text", () => {
  const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year, month, dayOfMonth] = iso.split("-")
      expect(born.parse({ year, month: String(Number(month)), day: dayOfMonth })).toBe(iso)
      expect(born.parse(iso)).toBe(iso)
    }),
  )
})

test("only days of the calendar are read", () => {
  const part = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(part, part, fc.integer({ min: 1900, max: 2100 }), (day, month, year) => {
      const date = new Date(Date.UTC(year, month - 1, day))
      const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
      expect(born.safeParse({ day, month, year }).success).toBe(isReal)
    }),
  )
})

test.each([
  [{ day: "29", month: "2", year: "2024" }, "2024-02-29"],
  [{ day: "29", month: "2", year: "2000" }, "2000-02-29"],
  [{ day: "۳", month: "٥", year: "۱۹۹۴" }, "1994-05-03"],
  [{ day: " 3 ", month: "05", year: "1994" }, "1994-05-03"],
])("%j is %s", (typed, date) => expect(born.parse(typed)).toBe(date))

test.each([
  [undefined, "dateOfBirth.required"],
  [{ day: "", month: " ", year: "" }, "dateOfBirth.required"],
  [{ day: "3", month: "", year: "1994" }, "date.incomplete"],
  [{ day: "3", month: "5", year: "94" }, "date.year"],
  [{ day: "29", month: "2", year: "2023" }, "date.possible"],
  [{ day: "29", month: "2", year: "1900" }, "date.possible"],
  [{ day: "31", month: "4", year: "2024" }, "date.possible"],
  [{ day: "may", month: "5", year: "2024" }, "date.possible"],
  ["03/05/1994", "date.possible"],
  [{ day: "1", month: "1", year: "1899" }, "date.range"],
])("%j is refused as %s", (typed, message) => {
  expect(born.safeParse(typed).error?.issues).toMatchObject([{ message }])
})

test("a date that may be left out is null", () => expect(optionalCalendarDate().parse({ day: "" })).toBeNull())

test("a range of one's own", () => {
  expect(readDate("2020-01-01", { latest: "2019-12-31" })).toMatchObject({
    key: "date.range",
    params: { latest: noonOf("2019-12-31") },
  })
})

test("years are full on the birthday, and of 29 February on 1 March", () => {
  expect(fullYears("2008-11-30", "2026-11-29")).toBe(17)
  expect(fullYears("2008-11-30", "2026-11-30")).toBe(18)
  expect(fullYears("2008-02-29", "2026-02-28")).toBe(17)
  expect(fullYears("2008-02-29", "2026-03-01")).toBe(18)
})
