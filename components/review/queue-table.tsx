import { useLocale, useTranslations } from "next-intl"
import { dayInWords } from "#components/application/dates.ts"
import { type Column, DataTable } from "#components/ui/data-table.tsx"
import { Link } from "#components/ui/link.tsx"
import { StatusTag, type Tone } from "#components/ui/status-tag.tsx"
import { Tick } from "#components/ui/tick.tsx"
import { UrduName } from "#components/ui/urdu-name.tsx"
import { type CalendarDate, dayOf } from "#lib/platform/clock.ts"
import type { QueueFlag, QueueRow } from "#lib/review/queue.ts"
import { type QueueColumn, queueColumns } from "#lib/review/queue-columns.ts"
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
  /** Which columns are shown beside the reference; without it all of them. */
  shown?: readonly QueueColumn[] | undefined
  /** In a form that takes several of them: each can be ticked. */
  hasTicks?: boolean
}

/** Applications, one a line. */
export function QueueTable({ caption, empty, rows, shown, hasStatus, hasTicks, ...told }: QueueTableProps) {
  const t = useTranslations("desk.queue")
  const columns = useColumns(told)
  const isShown = (name: QueueColumn) => (shown?.includes(name) ?? true) && (name !== "status" || hasStatus)
  return (
    <DataTable
      caption={caption}
      captionUnseen
      rows={rows}
      rowKey={({ reference }) => reference}
      empty={empty}
      columns={[
        ...(hasTicks ? [ticks(t, rows[0])] : []),
        {
          header: t("columns.reference"),
          cell: ({ reference }) => (
            <Link className="num" href={`/desk/application/${reference}`}>
              {reference}
            </Link>
          ),
        },
        ...queueColumns.filter(isShown).map((name) => columns[name]),
      ]}
    />
  )
}

type Words = ReturnType<typeof useTranslations<"desk.queue">>

function ticks(t: Words, first: QueueRow | undefined): Column<QueueRow> {
  return {
    header: <span className="unseen">{t("columns.tick")}</span>,
    cell: ({ reference }) => (
      <Tick name="chosen" value={reference} label={t("tick", { reference })} isFirst={reference === first?.reference} />
    ),
  }
}

function useColumns({ names, today, when }: Pick<QueueTableProps, "names" | "today" | "when">) {
  const t = useTranslations("desk.queue")
  const tStatus = useTranslations("application.statuses")
  const locale = useLocale()
  return {
    name: {
      header: t("columns.name"),
      names: true,
      cell: ({ fullName, fullNameUrdu }) => (
        <>
          <bdi>{fullName}</bdi> {fullNameUrdu && <UrduName>{fullNameUrdu}</UrduName>}
        </>
      ),
    },
    category: { header: t("columns.category"), cell: ({ category }) => category && names.categories.get(category) },
    district: { header: t("columns.district"), cell: ({ district }) => district && names.districts.get(district) },
    flags: {
      header: t("columns.flags"),
      cell: ({ flags }) =>
        flags.map((flag) => (
          <StatusTag key={flag} tone={tones[flag]}>
            {t(`flags.${flag}`)}
          </StatusTag>
        )),
    },
    status: { header: t("columns.status"), cell: ({ status }) => tStatus(status) },
    day:
      when === "due"
        ? { header: t("columns.due"), cell: ({ dueOn }) => dueOn && <DueDate on={dueOn} today={today} /> }
        : { header: t("columns.since"), cell: ({ changedAt }) => dayInWords(dayOf(changedAt), locale) },
    officer: { header: t("columns.officer"), cell: ({ officer }) => officer ?? "–" },
  } satisfies Record<QueueColumn, Column<QueueRow>>
}
