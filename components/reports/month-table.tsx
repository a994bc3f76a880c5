import { useFormatter, useTranslations } from "next-intl"
import { BarChart } from "#components/ui/bar-chart.tsx"
import { DataTable } from "#components/ui/data-table.tsx"
import type { Span } from "#lib/reports/filters.ts"

type MonthColumn = {
  name: string
  tone: "main" | "before"
  counts: ReadonlyMap<string, number>
  /** Whether the chart shows it too: two bars a month can be read, three can't. */
  charted?: boolean
}

/** Counts a month, as a chart and as the table that it was drawn from. */
export function MonthTable({ title, spans, columns }: { title: string; spans: Span[]; columns: MonthColumn[] }) {
  const t = useTranslations("reports")
  const format = useFormatter()
  // Noon in UTC is the same day in Pakistan.
  const name = ({ key, kind }: Span, style: "short" | "long") =>
    kind === "year"
      ? key
      : format.dateTime(new Date(`${key}T12:00:00Z`), { month: style, year: style === "short" ? "2-digit" : "numeric" })
  const count = ({ months }: Span, counts: MonthColumn["counts"]) =>
    months.reduce((sum, month) => sum + (counts.get(month) ?? 0), 0)
  const charted = columns.filter(({ charted = true }) => charted)
  return (
    <section className="report">
      <h2>{title}</h2>
      <BarChart
        title={title}
        description={t("chartDescription")}
        labels={spans.map((span) => name(span, "short"))}
        series={charted.map(({ name, tone, counts }) => ({
          name,
          tone,
          values: spans.map((span) => count(span, counts)),
        }))}
        unit=""
      />
      <DataTable
        caption={title}
        captionUnseen
        rows={spans}
        rowKey={({ key }) => key}
        columns={[
          { header: t(spans[0]?.kind ?? "month"), cell: (span) => name(span, "long"), names: true },
          ...columns.map(({ name, counts }) => ({
            header: name,
            cell: (span: Span) => format.number(count(span, counts)),
            figures: true,
          })),
        ]}
      />
    </section>
  )
}
