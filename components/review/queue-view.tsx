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
import type { FormAction } from "#lib/platform/form-state.ts"
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
import type { SavedView } from "#lib/review/saved-views.ts"
import { BulkBar } from "./bulk-bar.tsx"
import { ListAge } from "./list-age.tsx"
import { QueueFilters } from "./queue-filters.tsx"
import type { QueueNames } from "./queue-names.ts"
import { QueueTable } from "./queue-table.tsx"
import { SearchForm } from "./search-form.tsx"
import { ViewsBar } from "./views-bar.tsx"

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
  next: { action: FormAction; formKey: string } | null
  /** Looks for an application by name or number. */
  search: FormAction
  saved: SavedView[]
  /** Gathers several of them; null for who only reads. */
  bulk: { action: FormAction; formKey: string; mayAssign: boolean } | null
}

/** What is to be reviewed and is ready to confirm. */
const readyView = { ...wholeTab("review"), filters: { ready: "1" } }

/** The queue: tabs, filters, the table, and the way to the pages before and after. */
export function QueueView({ address, queue, counts, moves, names, today, asOf, ...page }: QueueViewProps) {
  const { next, search, saved, bulk } = page
  const t = useTranslations("desk.queue")
  const format = useFormatter()
  const { tab } = address
  const counted = (count: number) => (count > COUNTED ? t("many", { count: COUNTED }) : format.number(count))
  const table = (
    <QueueTable
      caption={t(`tabs.${tab}`)}
      empty={counts.narrowed === null ? t(`empty.${tab}`) : t("noneFits")}
      rows={queue.rows}
      names={names}
      today={today}
      when={isByDueDate(tab) ? "due" : "changed"}
      hasStatus={statusesIn[tab] !== undefined}
      shown={address.columns}
      hasTicks={bulk !== null}
    />
  )
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
              <SubmitButton shortcut="N">{t(address.filters.ready ? "nextReady" : "next")}</SubmitButton>
            </Form>
          )
        }
      >
        {t("title")}
      </PageTitle>
      <SearchForm action={search} />
      <ViewsBar view={address} saved={saved} />
      <Tabs
        label={t("tabsLabel")}
        tabs={queueTabs.map((one, at) => ({
          href: queueAddress({ ...wholeTab(one), columns: address.columns }),
          label: t(`tabs.${one}`),
          count: format.number(counts.tabs[one]),
          current: one === tab,
          shortcut: String(at + 1),
        }))}
      />
      {address.wasOdd && <Inset>{t("odd")}</Inset>}
      <QueueFilters view={address} names={names} />
      {counts.narrowed !== null && <p className="hint num">{t("narrowed", { count: counted(counts.narrowed) })}</p>}
      <ListAge
        key={tab}
        movesAt={`/api/desk/moves?tab=${tab}`}
        moves={moves}
        here={localePath(useLocale(), queueAddress(address))}
        words={{ changed: t("changed"), anew: t("anew") }}
      />
      {bulk && queue.rows.length > 0 ? (
        <div className="with-bulk">
          <Form
            action={bulk.action}
            title={t(`tabs.${tab}`)}
            formKey={bulk.formKey}
            hidden={{ view: queueAddress(address) }}
          >
            <BulkBar
              count={counts.narrowed === null ? format.number(counts.tabs[tab]) : counted(counts.narrowed)}
              officers={bulk.mayAssign ? names.officers : null}
            />
            {table}
          </Form>
        </div>
      ) : (
        table
      )}
      <Pagination
        newer={queue.newer ? queueAddress(address, queue.newer) : undefined}
        older={queue.older ? queueAddress(address, queue.older) : undefined}
        note={t("asOf", { at: timeInWords(asOf, useLocale()) })}
      />
    </>
  )
}
