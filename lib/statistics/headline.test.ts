import { expect, test } from "vitest"
import { byYear } from "./by-year.ts"
import type { ExportMonth, ExportPrint } from "./figures.ts"
import { headline } from "./headline.ts"

const figure = (month: string, usdMillion: number | null): ExportMonth => ({
  month: `${month}-01`,
  usdMillion,
  status: "reported",
  note: "",
  sources: [],
})
const print: ExportPrint = { fiscalYear: "2020-21", vintage: "2021-07", usdMillion: 2123, note: "", sources: [] }

test("the newest known month leads, even when a later one is listed without a figure", () => {
  const months = [figure("2020-08", 124), figure("2021-07", 196), figure("2021-08", 224), figure("2021-09", null)]
  const first = headline(months, byYear(months, [print]))
  expect(first?.month).toMatchObject({ month: "2021-08-01", usdMillion: 224, before: 124 })
  expect(first?.year.soFar?.usdMillion).toBe(420)
  expect(first?.printed?.printed?.usdMillion).toBe(2123)
})

test("without any month there is nothing to lead with", () => {
  expect(headline([], byYear([], [print]))).toBeNull()
  expect(headline([figure("2021-07", null)], [])).toBeNull()
})
