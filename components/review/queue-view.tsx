import { useFormatter, useLocale, useTranslations } from "next-intl"
import { timeInWords } from "#components/application/dates.ts"
import { Form } from "#components/ui/form.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import { Tabs } from "#components/ui/tabs.tsx"
import type { CalendarDate } from "#lib/platform/clock.ts"
import type { FormState } from "#lib/platform/form-state.ts"
import { localePath } from "#lib/platform/locale.ts"
import type { QueuePage } from "#lib/review/queue.ts"
import type { QueueCounts } from "#lib/review/queue-counts.ts"
import {
  COUNTED,
  isByDueDate,
  type QueueAddress,
  queueAddress,
  queueTabs,
  statusesIn,
  wholeTab,
} from "#lib/review/queue-tabs.ts"
import { ListAge } from "./list-age.tsx"
import { QueueFilters } from "./queue-filters.tsx"
import type { QueueNames } from "./queue-names.ts"
import { QueueTable } from "./queue-table.tsx"
import { SearchForm } from "./search-form.tsx"

export type QueueViewProps = {
  address: QueueAddress
  queue: QueuePage
  counts: QueueCounts
  /** How often something had come into the tab or left it when the list was made. */
  moves: number
  names: QueueNames
  today: CalendarDate
  asOf: Date
  /** Takes the application that is due first, of those that are ready where these are listed; null for who only reads. */
  next: { action: Action; formKey: string } | null
  /** Looks for an application by name or number. */
  search: Action
}

type Action = (state: FormState, data: FormData) => Promise<FormState>

/** What is to be reviewed and is ready to confirm. */
const readyView = { ...wholeTab("review"), filters: { ready: "1" } }

/** The queue: tabs, filters, the table, and the way to the pages before and after. */
export function QueueView({ address, queue, counts, moves, names, today, asOf, next, search }: QueueViewProps) {
  const t = useTranslations("desk.queue")
  const format = useFormatter()
  const { tab } = address
  const counted = (count: number) => (count > COUNTED ? t("many", { count: COUNTED }) : format.number(count))
  return (
    <>
      <PageTitle
        hint={
          <>
            {t("hint", { overdue: counted(counts.overdue) })} ·{" "}
            <Link href={queueAddress(readyView)}>{t("ready", { count: counted(counts.ready) })}</Link>
          </>
        }
        actions={
          next && (
            <Form action={next.action} title={t("title")} formKey={next.formKey}>
              <SubmitButton>{t(address.filters.ready ? "nextReady" : "next")}</SubmitButton>
            </Form>
          )
        }
      >
        {t("title")}
      </PageTitle>
      <SearchForm action={search} />
      <Tabs
        label={t("tabsLabel")}
        tabs={queueTabs.map((one) => ({
          href: queueAddress(wholeTab(one)),
          label: t(`tabs.${one}`),
          count: format.number(counts.tabs[one]),
          current: one === tab,
        }))}
      />
      {address.wasOdd && <Inset>{t("odd")}</Inset>}
      <QueueFilters view={address} names={names} />
      {counts.narrowed !== null && <p className="hint num">{t("narrowed", { count: counted(counts.narrowed) })}</p>}
      <ListAge
        movesAt={`/api/desk/moves?tab=${tab}`}
        moves={moves}
        here={localePath(useLocale(), queueAddress(address))}
        words={{ changed: t("changed"), anew: t("anew") }}
      />
      <QueueTable
        caption={t(`tabs.${tab}`)}
        empty={counts.narrowed === null ? t(`empty.${tab}`) : t("noneFits")}
        rows={queue.rows}
        names={names}
        today={today}
        when={isByDueDate(tab) ? "due" : "changed"}
        hasStatus={statusesIn[tab] !== undefined}
      />
      <Pagination
        newer={queue.newer ? queueAddress(address, queue.newer) : undefined}
        older={queue.older ? queueAddress(address, queue.older) : undefined}
        note={t("asOf", { at: timeInWords(asOf, useLocale()) })}
      />
    </>
  )
}
