import { useLocale, useTranslations } from "next-intl"
import { momentInWords } from "#components/application/dates.ts"
import { DataTable } from "#components/ui/data-table.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { StatusTag } from "#components/ui/status-tag.tsx"
import type { AuditLine, AuditPage } from "#lib/audit/search.ts"
import { auditAddress } from "#lib/audit/search-address.ts"
import { AuditFilters, type AuditFiltersProps } from "./audit-filters.tsx"

type AuditViewProps = AuditFiltersProps & { page: AuditPage; wasOdd: boolean }

/** The audit log: who did what, when and why, each entry checked against its own hash. */
export function AuditView({ page, filters, people, findPeople, wasOdd }: AuditViewProps) {
  const t = useTranslations("audit")
  const locale = useLocale()
  const called = (event: string) =>
    t.has(`events.${event.replace(".", "-")}`) ? t(`events.${event.replace(".", "-")}`) : event
  return (
    <>
      <PageTitle hint={t("hint")}>{t("title")}</PageTitle>
      {wasOdd && <Inset>{t("odd")}</Inset>}
      <AuditFilters filters={filters} people={people} findPeople={findPeople} />
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
          { header: t("columns.what"), cell: ({ subject }) => <About subject={subject} /> },
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
      <Link href={auditAddress({ people: [actor.id] })}>{actor.name}</Link> <span className="hint">{role}</span>
    </>
  )
}

function About({ subject: { kind, reference, name } }: Pick<AuditLine, "subject">) {
  const t = useTranslations("audit.subjects")
  if (reference) return <Link href={auditAddress({ reference })}>{reference}</Link>
  return (
    <>
      {t(kind)} {name && <bdi>{name}</bdi>}
    </>
  )
}
