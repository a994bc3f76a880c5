import { expect, test } from "vitest"
import { type BarChartContent, barChartSvg } from "./bar-chart-svg.ts"

const content: BarChartContent = {
  labels: ["Jul", "Aug"],
  unit: "USD million",
  series: [
    { name: "2020-21", tone: "before", values: [163, 124] },
    { name: "2021-22", tone: "main", values: [196, null] },
  ],
}

test.each(["columns", "rows", "narrow-rows"] as const)(
  "nothing in %s would be refused by a strict style-src",
  (layout) => {
    const svg = barChartSvg(content, layout, "Exports")
    expect(svg).not.toMatch(/style|class=|<script|\bon\w+=/)
    expect(svg).toMatch(/^<svg viewBox="0 0 \d+ \d+" role="img" aria-label="Exports"/)
  },
)

test("where the page runs from right to left, bars lie towards the left and begin with the first label", () => {
  const firstBarAt = (mirrored: boolean) =>
    Number(
      /<path d="M([\d.]+)[^>]*fill="#0b5d3b"/.exec(barChartSvg({ ...content, mirrored }, "columns", "Exports"))?.[1],
    )
  expect(firstBarAt(false)).toBeLessThan(490)
  expect(firstBarAt(true)).toBeGreaterThan(490)
})

test("a figure that is not known is drawn as a dash, and not as nought", () => {
  const svg = barChartSvg(content, "columns", "Exports")
  expect(svg).toContain(">196<")
  expect(svg).toContain(">–<")
})

test("labels and the description can't become markup", () => {
  const nasty = '<img src=x onerror="alert(1)">'
  const svg = barChartSvg({ ...content, labels: [nasty, nasty], unit: nasty }, "columns", nasty)
  expect(svg).not.toContain("<img")
})

test("a chart of unknowns, and one of noughts, can be drawn", () => {
  for (const value of [null, 0]) {
    const values = content.labels.map(() => value)
    const svg = barChartSvg({ ...content, series: [{ name: "a", tone: "main", values }] }, "narrow-rows", "Exports")
    expect(svg).not.toContain("NaN")
  }
})
