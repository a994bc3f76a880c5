import { useFormatter, useTranslations } from "next-intl"
import { BarChart } from "#components/ui/bar-chart.tsx"
import { DataTable } from "#components/ui/data-table.tsx"

type MonthColumn = {
  name: string
  tone: "main" | "before"
  counts: ReadonlyMap<string, number>
  /** Whether the chart shows it too: two bars a month can be read, three can't. */
  charted?: boolean
}

/** Counts a month, as a chart and as the table that it was drawn from. */
export function MonthTable({ title, months, columns }: { title: string; months: string[]; columns: MonthColumn[] }) {
  const t = useTranslations("reports")
  const format = useFormatter()
  // Noon in UTC is the same day in Pakistan.
  const name = (month: string, style: "short" | "long") =>
    format.dateTime(new Date(`${month}T12:00:00Z`), { month: style, year: style === "short" ? "2-digit" : "numeric" })
  const charted = columns.filter(({ charted = true }) => charted)
  return (
    <section className="report">
      <h2>{title}</h2>
      <BarChart
        title={title}
        description={t("chartDescription")}
        labels={months.map((month) => name(month, "short"))}
        series={charted.map(({ name, tone, counts }) => ({
          name,
          tone,
          values: months.map((month) => counts.get(month) ?? 0),
        }))}
        unit=""
      />
      <DataTable
        caption={title}
        captionUnseen
        rows={months}
        rowKey={(month) => month}
        columns={[
          { header: t("month"), cell: (month) => name(month, "long"), names: true },
          ...columns.map(({ name, counts }) => ({
            header: name,
            cell: (month: string) => format.number(counts.get(month) ?? 0),
            figures: true,
          })),
        ]}
      />
    </section>
  )
}
