import { useLocale, useTranslations } from "next-intl"
import { dayInWords } from "#components/application/dates.ts"
import { BackLink } from "#components/ui/back-link.tsx"
import { DataTable } from "#components/ui/data-table.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { StatusTag } from "#components/ui/status-tag.tsx"
import { UrduName } from "#components/ui/urdu-name.tsx"
import { dayOf } from "#lib/platform/clock.ts"
import type { Duplicate, DuplicatesPage } from "#lib/review/duplicates.ts"

/** The applications that may be the same person's, each with why, and what was made of it. */
export function Duplicates({ page, isSettled }: { page: DuplicatesPage; isSettled: boolean }) {
  const t = useTranslations("desk.duplicates")
  const tStatus = useTranslations("application.statuses")
  const locale = useLocale()
  const { reference, fullName, duplicates, isCut } = page
  return (
    <>
      <BackLink href={`/desk/application/${reference}`} />
      <PageTitle caption={`${reference} · ${fullName}`} hint={t("hint")}>
        {t("title")}
      </PageTitle>
      {isSettled && <Inset announced>{t("settled")}</Inset>}
      <DataTable
        caption={t("title")}
        captionUnseen
        rows={duplicates}
        rowKey={(duplicate) => duplicate.reference}
        empty={t("none")}
        columns={[
          { header: t("columns.name"), names: true, cell: (duplicate) => <Name duplicate={duplicate} /> },
          {
            header: t("columns.compare"),
            cell: (duplicate) => (
              <Link className="num" href={`/desk/application/${reference}/duplicates/${duplicate.reference}`}>
                {duplicate.reference}
              </Link>
            ),
          },
          { header: t("columns.why"), cell: ({ agree }) => <Reasons agree={agree} /> },
          { header: t("columns.status"), cell: ({ status }) => tStatus(status) },
          { header: t("columns.submitted"), cell: ({ submittedAt }) => dayInWords(dayOf(submittedAt), locale) },
          { header: t("columns.verdict"), cell: (duplicate) => <Outcome {...duplicate} /> },
        ]}
      />
      {isCut && <p className="hint">{t("cut", { count: duplicates.length })}</p>}
    </>
  )
}

function Name({ duplicate: { fullName, fullNameUrdu } }: { duplicate: Duplicate }) {
  return (
    <>
      <bdi>{fullName}</bdi> <UrduName>{fullNameUrdu}</UrduName>
    </>
  )
}

/** Why a pair was found. */
export function Reasons({ agree }: Pick<Duplicate, "agree">) {
  const t = useTranslations("desk.duplicates.reasons")
  return agree.map((what) => (
    <StatusTag key={what} tone="stop">
      {t(what)}
    </StatusTag>
  ))
}

/** Whether a pair is to be settled, or how it was. */
export function Outcome({ isOpen, verdict }: Pick<Duplicate, "isOpen" | "verdict">) {
  const t = useTranslations("desk.duplicates.outcomes")
  if (isOpen || !verdict) return <StatusTag tone="wait">{t("open")}</StatusTag>
  return <StatusTag tone={verdict === "same" ? "stop" : "go"}>{t(verdict)}</StatusTag>
}
