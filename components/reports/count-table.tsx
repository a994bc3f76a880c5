import { useFormatter, useTranslations } from "next-intl"
import { BarChart } from "#components/ui/bar-chart.tsx"
import { DataTable } from "#components/ui/data-table.tsx"
import type { Tally } from "#lib/reports/registration-report.ts"

/** What each key is called. */
export type Names = ReadonlyMap<string, string>

type CountTableProps = {
  title: string
  tallies: Tally[]
  names: Names
  unit: string
  /** A second count of the same keys, in a column of its own. */
  beside?: { unit: string; tallies: Tally[] }
}

/** Counts by province, category or status, the largest first, as a chart and as a table with shares. */
export function CountTable({ title, tallies, names, unit, beside }: CountTableProps) {
  const t = useTranslations("reports")
  const format = useFormatter()
  const total = tallies.reduce((sum, { count }) => sum + count, 0)
  const others = new Map(beside?.tallies.map(({ key, count }) => [key, count]))
  const called = (key: string) => names.get(key) ?? (key || t("notSaid"))
  if (total === 0) {
    return (
      <section className="report">
        <h2>{title}</h2>
        <p className="hint">{t("none")}</p>
      </section>
    )
  }
  return (
    <section className="report">
      <h2>{title}</h2>
      <BarChart
        title={title}
        description={t("chartDescription")}
        longLabels
        labels={tallies.map(({ key }) => called(key))}
        series={[{ name: unit, tone: "main", values: tallies.map(({ count }) => count) }]}
        unit={unit}
      />
      <DataTable
        caption={title}
        captionUnseen
        rows={tallies}
        rowKey={({ key }) => key}
        columns={[
          { header: title, cell: ({ key }) => called(key), names: true },
          { header: unit, cell: ({ count }) => format.number(count), figures: true },
          {
            header: t("share"),
            cell: ({ count }) => format.number(count / total, { style: "percent", maximumFractionDigits: 1 }),
            figures: true,
          },
          ...(beside
            ? [{ header: beside.unit, cell: ({ key }: Tally) => format.number(others.get(key) ?? 0), figures: true }]
            : []),
        ]}
      />
    </section>
  )
}
