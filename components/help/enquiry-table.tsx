import { useLocale, useTranslations } from "next-intl"
import { momentInWords } from "#components/application/dates.ts"
import { DueDate } from "#components/review/due-date.tsx"
import { DataTable } from "#components/ui/data-table.tsx"
import { Link } from "#components/ui/link.tsx"
import type { ListedEnquiry } from "#lib/help/list.ts"
import type { EnquiryTab } from "#lib/help/list-address.ts"
import type { CalendarDate } from "#lib/platform/clock.ts"

/** The desk's list of enquiries. */
export function EnquiryTable({ tab, rows, today }: { tab: EnquiryTab; rows: ListedEnquiry[]; today: CalendarDate }) {
  const t = useTranslations("desk.enquiries")
  const locale = useLocale()
  return (
    <DataTable
      caption={t(`tabs.${tab}`)}
      captionUnseen
      rows={rows}
      rowKey={({ reference }) => reference}
      empty={t(`empty.${tab}`)}
      columns={[
        {
          header: t("columns.reference"),
          cell: ({ reference }) => (
            <Link className="num" href={`/desk/enquiries/${reference}`}>
              {reference}
            </Link>
          ),
        },
        { header: t("columns.name"), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
        { header: t("columns.kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
        { header: t("columns.sentAt"), cell: ({ sentAt }) => momentInWords(sentAt, locale) },
        tab === "open"
          ? { header: t("columns.due"), cell: ({ dueOn }: ListedEnquiry) => <DueDate on={dueOn} today={today} /> }
          : {
              header: t(`since.${tab}`),
              cell: ({ statusChangedAt }: ListedEnquiry) => momentInWords(statusChangedAt, locale),
            },
        { header: t("columns.officer"), cell: ({ officer }) => officer ?? "–" },
      ]}
    />
  )
}
