import { useTranslations } from "next-intl"
import { BarChart } from "#components/ui/bar-chart.tsx"
import { type Column, DataTable } from "#components/ui/data-table.tsx"
import { fiscalYearBefore } from "#lib/reference/fiscal-year.ts"
import type { MonthRow } from "#lib/statistics/by-month.ts"
import { Change, Millions } from "./change.tsx"
import { useMonthNames } from "./dates.ts"

type MonthsProps = { fiscalYear: string; rows: MonthRow[] }

/** A fiscal year month by month beside the year before: the picture, and the same figures as a table. */
export function Months({ fiscalYear, rows }: MonthsProps) {
  const t = useTranslations("statistics.months")
  const before = fiscalYearBefore(fiscalYear)
  const columns = useColumns(fiscalYear, before)
  const known = rows.filter(({ usdMillion }) => usdMillion !== null).length
  return (
    <>
      <MonthsChart fiscalYear={fiscalYear} rows={rows} />
      <DataTable
        caption={t("caption", { year: fiscalYear, before })}
        columns={columns}
        rows={rows}
        rowKey={({ month }) => month}
      />
      {rows.some(({ figure }) => figure?.status === "derived") && <p className="hint small">{t("derived")}</p>}
      {known < rows.length && <p className="hint small">{t("unknown", { count: rows.length - known })}</p>}
    </>
  )
}

function MonthsChart({ fiscalYear, rows }: MonthsProps) {
  const t = useTranslations("statistics")
  const names = useMonthNames()
  const before = fiscalYearBefore(fiscalYear)
  const earlier = rows.map((row) => row.before)
  const own = { name: fiscalYear, tone: "main", values: rows.map(({ usdMillion }) => usdMillion) } as const
  const series = [{ name: before, tone: "before", values: earlier } as const, own]
  return (
    <BarChart
      title={t("months.title", { year: fiscalYear })}
      description={t("months.chart", { year: fiscalYear, before })}
      unit={t("unit")}
      labels={rows.map(({ month }) => names.short(month))}
      // A year of which nothing is known would only be a row of dashes.
      series={earlier.some((value) => value !== null) ? series : [own]}
    />
  )
}

function useColumns(fiscalYear: string, before: string): Column<MonthRow>[] {
  const t = useTranslations("statistics.months")
  const names = useMonthNames()
  return [
    { header: t("month"), names: true, cell: ({ month }) => names.full(month) },
    { header: fiscalYear, figures: true, cell: (row) => <OwnFigure row={row} /> },
    { header: before, figures: true, cell: (row) => <Millions amount={row.before} /> },
    { header: t("growth"), figures: true, cell: (row) => <Change share={row.growth} /> },
    {
      header: t("sinceJuly"),
      figures: true,
      cell: ({ sinceJuly }) => <Millions amount={sinceJuly.usdMillion} follows />,
    },
    {
      header: t("sinceJulyBefore"),
      figures: true,
      cell: ({ sinceJuly }) => <Millions amount={sinceJuly.before} follows />,
    },
    { header: t("growth"), figures: true, cell: ({ sinceJuly }) => <Change share={sinceJuly.growth} /> },
  ]
}

function OwnFigure({ row: { usdMillion, figure } }: { row: MonthRow }) {
  const t = useTranslations("statistics.months")
  return (
    <>
      {figure?.status === "derived" && (
        <span className="hint">
          <span aria-hidden="true">* </span>
          <span className="unseen">{t("derivedMark")} </span>
        </span>
      )}
      <Millions amount={usdMillion} />
    </>
  )
}
