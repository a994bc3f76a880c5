import { useFormatter, useLocale, useTranslations } from "next-intl"
import { dayInWords, momentInWords } from "#components/application/dates.ts"
import { Written } from "#components/application/written.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { type Column, DataTable } from "#components/ui/data-table.tsx"
import { Field } from "#components/ui/field.tsx"
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
import { MOST_AT_ONCE } from "#lib/review/bulk/acts.ts"
import { type BulkAddress, bulkAddress } from "#lib/review/bulk/bulk-address.ts"
import type { BulkPage } from "#lib/review/bulk/bulk-page.ts"
import type { BulkRow, BulkRows } from "#lib/review/bulk/bulk-rows.ts"
import { BulkProgress } from "./bulk-progress.tsx"

type BulkViewProps = {
  bulk: BulkPage
  address: BulkAddress
  list: BulkRows
  /** The applicants' last day to answer, where they are asked. */
  answerBy: CalendarDate
  order: FormAction
  stop: FormAction
  formKeys: { order: string; stop: string }
}

/** What was gathered: before it is ordered how many can be done, then how far it is, and what came of each. */
export function BulkView({ bulk, address, list, answerBy, order, stop, formKeys }: BulkViewProps) {
  const t = useTranslations(`desk.bulk.${bulk.act}`)
  return (
    <>
      <BackLink href="/desk" />
      {bulk.orderedAt ? (
        <>
          <PageTitle>{t("ordered", { taker: bulk.taker ?? "–" })}</PageTitle>
          <HowFar bulk={bulk} stop={stop} formKey={formKeys.stop} />
        </>
      ) : (
        <Preview bulk={bulk} answerBy={answerBy} order={order} formKey={formKeys.order} />
      )}
      <Results bulk={bulk} address={address} list={list} />
    </>
  )
}

type PreviewProps = Pick<BulkViewProps, "bulk" | "answerBy" | "order"> & { formKey: string }

function Preview({ bulk, answerBy, order, formKey }: PreviewProps) {
  const { id, act, left, all } = bulk
  const t = useTranslations("desk.bulk")
  const tAct = useTranslations(`desk.bulk.${act}`)
  const locale = useLocale()
  const title = tAct("title", { count: left, taker: bulk.taker ?? "–" })
  const heading = (
    <>
      <PageTitle>{title}</PageTitle>
      <p>{t("preview", { all, left })}</p>
      {all === MOST_AT_ONCE && <Inset tone="wait">{t("capped", { most: MOST_AT_ONCE })}</Inset>}
      <Refusals bulk={bulk} />
    </>
  )
  if (left === 0) return heading
  return (
    <Form action={order} title={title} formKey={formKey} hidden={{ bulk: id }} heading={heading}>
      <p>{tAct("body", { date: dayInWords(answerBy, locale) })}</p>
      {act === "ask" && <Field name="question" label={tAct("question")} hint={tAct("questionHint")} rows={6} />}
      <SubmitButton>{tAct("submit", { count: left })}</SubmitButton>
    </Form>
  )
}

function Refusals({ bulk: { refused } }: { bulk: BulkPage }) {
  const t = useTranslations("desk.bulk")
  const format = useFormatter()
  if (refused.length === 0) return null
  return (
    <ul>
      {refused.map(({ result, count }) => (
        <li key={result}>
          {format.number(count)}: {t(`results.${result}`)}
        </li>
      ))}
    </ul>
  )
}

function HowFar({ bulk, stop, formKey }: { bulk: BulkPage; stop: FormAction; formKey: string }) {
  const { id, act, all, done, left, endedAt, question } = bulk
  const t = useTranslations("desk.bulk")
  const locale = useLocale()
  return (
    <>
      {question && <Written>{question}</Written>}
      <p className="num">{t("counts", { all, done, refused: all - done - left, left })}</p>
      <Refusals bulk={bulk} />
      {endedAt ? (
        <Inset>{t("ended", { at: momentInWords(endedAt, locale) })}</Inset>
      ) : (
        <>
          <BulkProgress
            at={`/api/desk/bulk/${id}`}
            here={localePath(locale, bulkAddress({ id, isRefused: false }))}
            all={all}
            left={left}
            words={{ label: t("progress"), over: t("over"), show: t("show"), anew: t("anew") }}
          />
          <Form action={stop} title={t(`${act}.stop`)} formKey={formKey} hidden={{ bulk: id }}>
            <SubmitButton tone="warn">{t(`${act}.stop`)}</SubmitButton>
          </Form>
        </>
      )}
    </>
  )
}

function Results({ bulk, address, list }: Pick<BulkViewProps, "bulk" | "address" | "list">) {
  const t = useTranslations("desk.bulk")
  const format = useFormatter()
  const { id, all, refused } = bulk
  const columns: Column<BulkRow>[] = [
    {
      header: t("columns.reference"),
      cell: ({ reference }) => (
        <Link className="num" href={`/desk/application/${reference}`}>
          {reference}
        </Link>
      ),
    },
    { header: t("columns.name"), names: true, cell: ({ fullName }) => <bdi>{fullName}</bdi> },
    {
      header: t("columns.result"),
      cell: ({ result, byName }) => (
        <>
          {t(`results.${result ?? "left"}`)}
          {byName && (
            <>
              {" "}
              (<bdi>{byName}</bdi>)
            </>
          )}
        </>
      ),
    },
  ]
  return (
    <>
      <Tabs
        label={t("tabs.label")}
        tabs={[false, true].map((isRefused) => ({
          href: bulkAddress({ id, isRefused }),
          label: t(isRefused ? "tabs.refused" : "tabs.all"),
          count: format.number(isRefused ? refused.reduce((sum, { count }) => sum + count, 0) : all),
          current: isRefused === address.isRefused,
        }))}
      />
      <div className="few-columns">
        <DataTable
          caption={t("title")}
          captionUnseen
          rows={list.rows}
          rowKey={({ place }) => place}
          empty={t("empty")}
          columns={columns}
        />
      </div>
      <Pagination
        newer={list.newer ? bulkAddress(address, list.newer) : undefined}
        older={list.older ? bulkAddress(address, list.older) : undefined}
      />
    </>
  )
}
