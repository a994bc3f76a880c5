import { useTranslations } from "next-intl"
import { type Column, DataTable } from "#components/ui/data-table.tsx"
import { Details } from "#components/ui/details.tsx"
import type { MonthRow } from "#lib/statistics/by-month.ts"
import type { ExportPrint } from "#lib/statistics/figures.ts"
import { useMonthNames } from "./dates.ts"

type SourcesProps = { fiscalYear: string; rows: MonthRow[]; prints: ExportPrint[] }

/** Where each figure on the page was found. */
export function Sources({ fiscalYear, rows, prints }: SourcesProps) {
  const t = useTranslations("statistics.sources")
  const names = useMonthNames()
  const months = rows.flatMap(({ figure }) => figure ?? [])
  const note: Column<{ note: string }> = { header: t("note"), cell: (row) => row.note }
  const found: Column<{ sources: string[] }> = { header: t("found"), cell: (row) => <Addresses list={row.sources} /> }
  return (
    <>
      <Details summary={t("ofMonths", { year: fiscalYear })}>
        <DataTable
          caption={t("ofMonths", { year: fiscalYear })}
          captionUnseen
          columns={[{ header: t("month"), names: true, cell: ({ month }) => names.full(month) }, found, note]}
          rows={months}
          rowKey={({ month }) => month}
        />
      </Details>
      <Details summary={t("ofYears")}>
        <DataTable
          caption={t("ofYears")}
          captionUnseen
          columns={[
            { header: t("year"), names: true, cell: ({ fiscalYear: year }) => year },
            { header: t("vintage"), cell: ({ vintage }) => names.full(vintage) },
            found,
            note,
          ]}
          rows={prints}
          rowKey={({ fiscalYear: year, vintage }) => `${year} ${vintage}`}
        />
      </Details>
    </>
  )
}

function Addresses({ list }: { list: string[] }) {
  return list.map((address, at) => (
    <span key={address}>
      {at > 0 && ", "}
      <a href={address} rel="external noopener noreferrer" className="ltr">
        {new URL(address).hostname.replace(/^www\./, "")}
      </a>
    </span>
  ))
}
