import { useFormatter, useLocale, useTranslations } from "next-intl"
import { momentInWords } from "#components/application/dates.ts"
import { DataTable } from "#components/ui/data-table.tsx"
import { Figures } from "#components/ui/figures.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { queueAddress, wholeTab } from "#lib/review/queue-tabs.ts"
import type { OfficerLoad, Waiting, Workload } from "#lib/review/workload.ts"

/** Who holds how much, who has decided how much and how quickly, and what is about to fall overdue. */
export function WorkloadView({ workload, asOf }: { workload: Workload; asOf: Date }) {
  const t = useTranslations("desk.workload")
  const format = useFormatter()
  const { officers, free, decided } = workload
  const sum = (key: keyof Waiting) => officers.reduce((all, { holds }) => all + holds[key], free[key])
  const days = (value: number | undefined) => (value === undefined ? "–" : t("days", { days: value }))
  const held = ({ id }: OfficerLoad, overdue: { overdue?: "1" } = {}) =>
    queueAddress({ ...wholeTab("held"), filters: { officer: id, ...overdue } })
  return (
    <>
      <PageTitle hint={t("asOf", { at: momentInWords(asOf, useLocale()) })}>{t("title")}</PageTitle>
      <Figures
        figures={[
          { label: t("overdue"), value: format.number(sum("overdue")) },
          { label: t("soon"), value: format.number(sum("soon")) },
          { label: t("free"), value: format.number(free.count) },
          { label: t("median"), value: days(decided?.median) },
          { label: t("ninetieth"), value: days(decided?.ninetieth) },
        ]}
      />
      <DataTable
        caption={t("caption")}
        rows={officers}
        rowKey={({ id }) => id}
        empty={t("empty")}
        columns={[
          { header: t("officer"), names: true, cell: (row) => <Link href={held(row)}>{row.name}</Link> },
          { header: t("holds"), figures: true, cell: ({ holds }) => format.number(holds.count) },
          {
            header: t("overdue"),
            figures: true,
            cell: (row) =>
              row.holds.overdue > 0 ? (
                <Link href={held(row, { overdue: "1" })}>{format.number(row.holds.overdue)}</Link>
              ) : (
                format.number(0)
              ),
          },
          { header: t("soon"), figures: true, cell: ({ holds }) => format.number(holds.soon) },
          {
            header: t("decisions"),
            figures: true,
            cell: (row) => format.number(row.decided?.decisions ?? 0),
          },
          { header: t("median"), figures: true, cell: (row) => days(row.decided?.median) },
          { header: t("ninetieth"), figures: true, cell: (row) => days(row.decided?.ninetieth) },
        ]}
        foot={[
          t("nobody"),
          format.number(free.count),
          format.number(free.overdue),
          format.number(free.soon),
          "–",
          "–",
          "–",
        ]}
      />
      <p className="hint">{t("counted")}</p>
      <DataTable
        caption={t("second.caption")}
        rows={workload.second}
        rowKey={({ why }) => why}
        columns={[
          { header: t("second.why"), cell: ({ why }) => t(`second.${why}`) },
          { header: t("second.open"), figures: true, cell: ({ open }) => format.number(open) },
          { header: t("second.reviewed"), figures: true, cell: ({ decided: reviewed }) => format.number(reviewed) },
          { header: t("second.agreed"), figures: true, cell: ({ agreed }) => format.number(agreed) },
          {
            header: t("second.rate"),
            figures: true,
            cell: ({ decided: reviewed, agreed }) =>
              reviewed === 0 ? "–" : format.number(agreed / reviewed, { style: "percent", maximumFractionDigits: 0 }),
          },
        ]}
      />
      <p className="hint">{t("second.counted")}</p>
    </>
  )
}
