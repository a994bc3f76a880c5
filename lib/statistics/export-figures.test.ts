import { beforeAll, expect, test } from "vitest"
import { byMonth } from "./by-month.ts"
import { byYear } from "./by-year.ts"
import { type ExportFigures, exportFigures } from "./export-figures.ts"

let { months, prints }: ExportFigures = { months: [], prints: [] }
beforeAll(async () => {
  ;({ months, prints } = await exportFigures())
})

const row = (year: string, month: string) => byMonth(months, year).find((one) => one.month === `${month}-01`)
const year = (fiscalYear: string) => byYear(months, prints).find((one) => one.fiscalYear === fiscalYear)
const percent = (share: number | null | undefined) => (share == null ? null : Math.round(share * 1000) / 10)

test("August 2021: USD 224 million against 124, 80.6 % more", () => {
  const august = row("2021-22", "2021-08")
  expect([august?.usdMillion, august?.before, percent(august?.growth)]).toEqual([224, 124, 80.6])
})

test("July and August 2021: 420 against 287, 46 % more", () => {
  const { usdMillion, before, growth } = row("2021-22", "2021-08")?.sinceJuly ?? {}
  expect([usdMillion, before, Math.round(Number(growth) * 100)]).toEqual([420, 287, 46])
})

test("2020-21: over 2 billion, 47.4 % more than 2019-20's 1.44, though both were revised later", () => {
  expect(year("2020-21")?.printed).toMatchObject({ usdMillion: 2123, vintage: "2021-07" })
  expect(percent(year("2020-21")?.printed?.growth)).toBe(47.4)
  expect(year("2020-21")?.revised?.usdMillion).toBe(2108)
  expect(year("2020-21")?.sumOfMonths).toBe(2112)
  expect(year("2019-20")?.revised?.usdMillion).toBe(1440)
})

test("2021-22 grew by 24.1 %, and not by the rate of the year before that the press repeats", () => {
  expect(percent(year("2021-22")?.printed?.growth)).toBe(24.1)
})

test("2022-23 fell by half a percent, against the year before as printed beside it", () => {
  expect(percent(year("2022-23")?.printed?.growth)).toBe(-0.5)
})

test("a month that was not found is not known, and neither is what would need it", () => {
  expect(row("2019-20", "2019-08")).toMatchObject({ usdMillion: null, figure: null, growth: null })
  expect(row("2019-20", "2019-10")?.sinceJuly.usdMillion).toBeNull()
  expect(row("2020-21", "2020-08")).toMatchObject({ usdMillion: 124, before: null, growth: null })
  expect(row("2020-21", "2020-08")?.sinceJuly).toMatchObject({ usdMillion: 287, before: null, growth: null })
  expect(year("2019-20")).toMatchObject({ monthsKnown: 9, sumOfMonths: null })
})

test("the year under way has no total, only its eight months beside the same eight of the year before", () => {
  const now = year("2025-26")
  expect(now).toMatchObject({ printed: null, sumOfMonths: null, monthsKnown: 8 })
  expect(now?.soFar).toMatchObject({ usdMillion: 2975, before: 2482 })
  expect(percent(now?.soFar?.growth)).toBe(19.9)
})

test("each month and each print names where it was found", () => {
  expect(months).toHaveLength(77)
  for (const { sources } of [...months, ...prints]) expect(sources.length).toBeGreaterThan(0)
})

test("each printed year is within 15 million of its months' sum", () => {
  for (const { printed, revised, sumOfMonths } of byYear(months, prints)) {
    const last = revised ?? printed
    if (last && sumOfMonths) expect(Math.abs(last.usdMillion - sumOfMonths)).toBeLessThan(15)
  }
})
