import { useLocale, useTranslations } from "next-intl"
import { momentInWords } from "#components/application/dates.ts"
import { DataTable } from "#components/ui/data-table.tsx"
import { Filters } from "#components/ui/filters.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { StatusTag } from "#components/ui/status-tag.tsx"
import type { AuditFilters, AuditLine, AuditPage } from "#lib/audit/search.ts"
import { auditAddress } from "#lib/audit/search-address.ts"

type AuditViewProps = { page: AuditPage; filters: AuditFilters; wasOdd: boolean }

/** The audit log: who did what, when and why, each entry checked against its own hash. */
export function AuditView({ page, filters, wasOdd }: AuditViewProps) {
  const t = useTranslations("audit")
  const locale = useLocale()
  const called = (event: string) =>
    t.has(`events.${event.replace(".", "-")}`) ? t(`events.${event.replace(".", "-")}`) : event
  return (
    <>
      <PageTitle hint={t("hint")}>{t("title")}</PageTitle>
      {wasOdd && <Inset>{t("odd")}</Inset>}
      <Filters action="/desk/audit" label={t("filters.label")} submitLabel={t("filters.show")}>
        <input
          type="text"
          name="reference"
          aria-label={t("filters.reference")}
          placeholder="FR-2026-0000001"
          defaultValue={filters.reference}
        />
        <input
          type="text"
          name="event"
          aria-label={t("filters.event")}
          placeholder="application.declined"
          defaultValue={filters.event}
        />
        <input type="date" name="day" aria-label={t("filters.day")} defaultValue={filters.day} />
        {filters.actor && <input type="hidden" name="actor" value={filters.actor} />}
      </Filters>
      <DataTable
        caption={t("title")}
        captionUnseen
        rows={page.lines}
        rowKey={({ id }) => id}
        empty={t("empty")}
        columns={[
          { header: t("columns.at"), cell: ({ at }) => <span className="num">{momentInWords(at, locale)}</span> },
          { header: t("columns.event"), names: true, cell: ({ event }) => called(event) },
          { header: t("columns.who"), cell: ({ actor }) => <Who actor={actor} /> },
          { header: t("columns.what"), cell: ({ subject }) => subject.reference ?? t(`subjects.${subject.kind}`) },
          { header: t("columns.why"), cell: ({ detail }) => (typeof detail.reason === "string" ? detail.reason : "") },
          {
            header: t("columns.hash"),
            cell: ({ isIntact }) => (
              <StatusTag tone={isIntact ? "go" : "stop"}>{t(isIntact ? "intact" : "changed")}</StatusTag>
            ),
          },
        ]}
      />
      <Pagination
        newer={page.newer ? auditAddress(filters, page.newer) : undefined}
        older={page.older ? auditAddress(filters, page.older) : undefined}
      />
    </>
  )
}

function Who({ actor }: { actor: AuditLine["actor"] }) {
  const t = useTranslations("audit.roles")
  const role = t(actor.role)
  if (!actor.id) return role
  return (
    <>
      <Link href={auditAddress({ actor: actor.id })}>{actor.name}</Link> <span className="hint">{role}</span>
    </>
  )
}
