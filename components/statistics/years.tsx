import { useTranslations } from "next-intl"
import { BarChart } from "#components/ui/bar-chart.tsx"
import { type Column, DataTable } from "#components/ui/data-table.tsx"
import type { YearRow } from "#lib/statistics/by-year.ts"
import { Change, Millions } from "./change.tsx"
import { useMonthNames } from "./dates.ts"

/** Fiscal years as they were printed, with what became of each figure since. `rows` come newest first. */
export function Years({ rows }: { rows: YearRow[] }) {
  const t = useTranslations("statistics")
  const columns = useColumns()
  const printed = rows.toReversed().flatMap((row) => (row.printed ? [row.printed] : []))
  return (
    <>
      <BarChart
        title={t("years.title")}
        description={t("years.chart")}
        unit={t("unit")}
        labels={printed.map(({ fiscalYear }) => fiscalYear)}
        series={[{ name: t("years.printed"), tone: "main", values: printed.map((one) => Math.round(one.usdMillion)) }]}
      />
      <DataTable caption={t("years.caption")} columns={columns} rows={rows} rowKey={({ fiscalYear }) => fiscalYear} />
    </>
  )
}

function useColumns(): Column<YearRow>[] {
  const t = useTranslations("statistics.years")
  const names = useMonthNames()
  return [
    { header: t("year"), names: true, cell: ({ fiscalYear }) => fiscalYear },
    { header: t("vintage"), cell: ({ printed }) => (printed ? names.full(printed.vintage) : t("notYet")) },
    {
      header: t("printed"),
      figures: true,
      cell: ({ printed }) => <Millions amount={printed?.usdMillion ?? null} follows />,
    },
    { header: t("growth"), figures: true, cell: (row) => <YearGrowth row={row} /> },
    {
      header: t("revised"),
      figures: true,
      cell: ({ revised }) => (revised ? <Millions amount={revised.usdMillion} /> : "–"),
    },
    { header: t("sum"), figures: true, cell: (row) => <Sum row={row} /> },
  ]
}

/** Of a printed year as printed; of the year under way over the months that are known. */
function YearGrowth({ row: { printed, soFar, monthsKnown } }: { row: YearRow }) {
  const t = useTranslations("statistics.years")
  if (printed || !soFar) return <Change share={printed?.growth ?? null} />
  return (
    <>
      <Change share={soFar.growth} />
      <br />
      <span className="hint">{t("overMonths", { count: monthsKnown })}</span>
    </>
  )
}

function Sum({ row: { sumOfMonths, monthsKnown, soFar, printed } }: { row: YearRow }) {
  const t = useTranslations("statistics.years")
  if (sumOfMonths !== null) return <Millions amount={sumOfMonths} />
  const incomplete = <span className="hint">{t("incomplete", { known: monthsKnown })}</span>
  if (printed || !soFar) return incomplete
  return (
    <>
      <Millions amount={soFar.usdMillion} />
      <br />
      {incomplete}
    </>
  )
}
