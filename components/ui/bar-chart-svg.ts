import { BarChart, type BarSeriesOption } from "echarts/charts"
import { GridComponent } from "echarts/components"
import { type ECharts, init, use } from "echarts/core"
import { SVGRenderer } from "echarts/renderers"

use([BarChart, GridComponent, SVGRenderer])

/** What a bar chart shows. `values` stand in the order of `labels`; null is "not known" and is drawn as a dash, never as 0. */
export type BarChartContent = {
  labels: string[]
  series: { name: string; values: (number | null)[]; tone: "main" | "before" }[]
  unit: string
  /** For pages that run from right to left: the first label stands at the right, and bars lie towards the left. */
  mirrored?: boolean
}

/** columns: upright bars, for wide pages · rows: lying bars, for long labels · narrow-rows: lying bars, for a telephone */
export type BarChartLayout = "columns" | "rows" | "narrow-rows"

const INK = "#46554d"
const LINE = "#e6ece8"
const TONES = { main: "#0b5d3b", before: "#b9c9bf" }
const WIDTH = { columns: 980, rows: 720, "narrow-rows": 360 }
const TEXT = { fontFamily: "sans-serif", fontSize: 13, color: INK }

const exact = new Intl.NumberFormat("en", { maximumFractionDigits: 1 })
const short = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 })

// Drawing takes about 10 ms, and public pages show the same few charts to everybody.
const drawn = new Map<string, string>()
const MOST_KEPT = 200

/** The chart as the text of one `<svg>`, with nothing in it that a strict content security policy would refuse. */
export function barChartSvg(content: BarChartContent, layout: BarChartLayout, label: string): string {
  const key = JSON.stringify([content, layout, label])
  const known = drawn.get(key)
  if (known) return known
  const svg = newSvg(content, layout, label)
  const [oldest] = drawn.keys()
  if (oldest !== undefined && drawn.size >= MOST_KEPT) drawn.delete(oldest)
  drawn.set(key, svg)
  return svg
}

function newSvg(content: BarChartContent, layout: BarChartLayout, label: string): string {
  const height = layout === "columns" ? 300 : 44 + content.labels.length * (14 + 15 * content.series.length)
  const chart = init(null, null, { renderer: "svg", ssr: true, width: WIDTH[layout], height })
  try {
    return plainSvg(draw(chart, content, layout), label)
  } finally {
    chart.dispose()
  }
}

function draw(
  chart: ECharts,
  { labels, series, unit, mirrored = false }: BarChartContent,
  layout: BarChartLayout,
): string {
  const lying = layout !== "columns"
  const names = {
    type: "category" as const,
    data: labels,
    inverse: lying || mirrored,
    ...(lying && mirrored && { position: "right" as const }),
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { ...TEXT, interval: 0, color: "#14211b" },
  }
  const amounts = {
    type: "value" as const,
    name: unit,
    nameLocation: "end" as const,
    nameTextStyle: { ...TEXT, align: mirrored ? ("right" as const) : ("left" as const) },
    ...(lying && { inverse: mirrored }),
    ...(!lying && mirrored && { position: "right" as const }),
    nameGap: lying ? 8 : 14,
    splitNumber: 3,
    ...(lying && { max: "dataMax" as const }),
    axisLabel: { ...TEXT, show: !lying, formatter: (value: number) => figure(value) },
    splitLine: { show: !lying, lineStyle: { color: LINE } },
  }
  chart.setOption({
    animation: false,
    grid: lying
      ? { left: mirrored ? 48 : 8, right: mirrored ? 8 : 48, top: 4, bottom: 4, outerBoundsMode: "same" }
      : { left: 4, right: 4, top: 30, bottom: 4, outerBoundsMode: "same" },
    xAxis: lying ? { ...amounts, name: "" } : names,
    yAxis: lying ? names : amounts,
    series: series.map((one) => bars(one, lying, mirrored)),
  })
  return chart.renderToSVGString()
}

function bars(
  { name, values, tone }: BarChartContent["series"][number],
  lying: boolean,
  mirrored: boolean,
): BarSeriesOption {
  const labelled = tone === "main"
  return {
    type: "bar",
    name,
    silent: true,
    barMaxWidth: lying ? 13 : 46,
    barGap: "8%",
    barCategoryGap: lying ? "28%" : "34%",
    itemStyle: { color: TONES[tone] },
    // An unknown value is a bar without length that carries a dash.
    data: values.map((value) => value ?? { value: 0, label: { show: true, formatter: "–" } }),
    label: {
      ...TEXT,
      show: labelled,
      position: lying ? (mirrored ? "left" : "right") : "top",
      distance: 4,
      color: labelled ? "#14211b" : INK,
      textBorderWidth: 0,
      formatter: ({ value }) => figure(Number(value)),
    },
  }
}

function figure(value: number): string {
  return Math.abs(value) < 10_000 ? exact.format(value) : short.format(value).toLowerCase()
}

/** Drops echarts' hover styles and marks, and says fonts by attribute and page CSS instead of `style`. */
function plainSvg(svg: string, label: string): string {
  const viewBox = /viewBox="([^"]+)"/.exec(svg)?.[1] ?? ""
  const body = svg
    .replace(/^<svg[^>]*>/, "")
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/ (class|pointer-events|xml:space|ecmeta_\w+)="[^"]*"/g, "")
    .replace(/ style="([^"]*)"/g, (_, style: string) => fontAttributes(style))
    .replace(/<rect[^>]*fill="none"><\/rect>\n?/, "")
    .trim()
  return `<svg viewBox="${viewBox}" role="img" aria-label="${escaped(label)}" font-family="inherit">${body.replace("</svg>", "")}</svg>`
}

function fontAttributes(style: string): string {
  const size = /font-size:([\d.]+)px/.exec(style)?.[1]
  return size ? ` font-size="${size}"` : ""
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
}
