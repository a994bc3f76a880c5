import { useLocale } from "next-intl"
import { directionOf } from "#lib/platform/locale.ts"
import { type BarChartContent, type BarChartLayout, barChartSvg } from "./bar-chart-svg.ts"
import "./bar-chart.css"

type BarChartProps = Omit<BarChartContent, "mirrored"> & {
  title: string
  /** What the chart shows, in a sentence, for who can't see it. */
  description: string
  /** Labels are long (provinces, categories): lying bars on every page. */
  longLabels?: boolean
}

/**
 * A bar chart, drawn on the server: no script, no inline style. A page puts the same figures in a table beside it.
 * Telephones get lying bars, since upright ones would shrink their labels beyond reading.
 */
export function BarChart({ title, description, longLabels, ...figures }: BarChartProps) {
  const content = { ...figures, mirrored: directionOf(useLocale()) === "rtl" }
  const label = `${title}. ${description}`
  return (
    <figure className="chart">
      <Drawing layout={longLabels ? "rows" : "columns"} content={content} label={label} />
      <Drawing layout="narrow-rows" content={content} label={label} />
      <figcaption>
        {content.series.length > 1 &&
          content.series.map(({ name, tone }) => (
            <span key={name} className={`chart-key ${tone}`}>
              {name}
            </span>
          ))}
        <span className={longLabels ? "chart-unit" : "chart-unit narrow-only"}>{content.unit}</span>
      </figcaption>
    </figure>
  )
}

function Drawing({ layout, content, label }: { layout: BarChartLayout; content: BarChartContent; label: string }) {
  return (
    <div
      className={`chart-${layout}`}
      dir="ltr"
      // echarts escapes every label, which a test holds it to.
      dangerouslySetInnerHTML={{ __html: barChartSvg(content, layout, label) }}
    />
  )
}
