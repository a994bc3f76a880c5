import { useLocale, useTranslations } from "next-intl"
import { dayInWords } from "#components/application/dates.ts"
import { type Column, DataTable } from "#components/ui/data-table.tsx"
import { Link } from "#components/ui/link.tsx"
import { StatusTag, type Tone } from "#components/ui/status-tag.tsx"
import { UrduName } from "#components/ui/urdu-name.tsx"
import { type CalendarDate, dayOf } from "#lib/platform/clock.ts"
import type { QueueFlag, QueueRow } from "#lib/review/queue.ts"
import { DueDate } from "./due-date.tsx"
import type { QueueNames } from "./queue-names.ts"

const tones: Record<QueueFlag, Tone> = {
  duplicate: "stop",
  answered: "info",
  answerOver: "wait",
  name: "wait",
  second: "info",
  ready: "go",
}

type QueueTableProps = {
  caption: string
  empty: string
  rows: QueueRow[]
  names: QueueNames
  today: CalendarDate
  /** Which day is told: until when the board owes an answer, or since when it stands as it does. */
  when: "due" | "changed"
  /** Whether the rows stand at different steps. */
  hasStatus?: boolean
}

/** Applications, one a line. */
export function QueueTable({ caption, empty, rows, names, today, when, hasStatus }: QueueTableProps) {
  const t = useTranslations("desk.queue")
  const tStatus = useTranslations("application.statuses")
  const locale = useLocale()
  const day: Column<QueueRow> =
    when === "due"
      ? { header: t("columns.due"), cell: ({ dueOn }) => dueOn && <DueDate on={dueOn} today={today} /> }
      : {
          header: t("columns.since"),
          cell: ({ changedAt }) => dayInWords(dayOf(changedAt), locale),
        }
  return (
    <DataTable
      caption={caption}
      captionUnseen
      rows={rows}
      rowKey={({ reference }) => reference}
      empty={empty}
      columns={[
        {
          header: t("columns.reference"),
          cell: ({ reference }) => (
            <Link className="num" href={`/desk/application/${reference}`}>
              {reference}
            </Link>
          ),
        },
        {
          header: t("columns.name"),
          names: true,
          cell: ({ fullName, fullNameUrdu }) => (
            <>
              <bdi>{fullName}</bdi> {fullNameUrdu && <UrduName>{fullNameUrdu}</UrduName>}
            </>
          ),
        },
        { header: t("columns.category"), cell: ({ category }) => category && names.categories.get(category) },
        { header: t("columns.district"), cell: ({ district }) => district && names.districts.get(district) },
        {
          header: t("columns.flags"),
          cell: ({ flags }) =>
            flags.map((flag) => (
              <StatusTag key={flag} tone={tones[flag]}>
                {t(`flags.${flag}`)}
              </StatusTag>
            )),
        },
        ...(hasStatus ? [{ header: t("columns.status"), cell: ({ status }: QueueRow) => tStatus(status) }] : []),
        day,
        { header: t("columns.officer"), cell: ({ officer }) => officer ?? "–" },
      ]}
    />
  )
}
