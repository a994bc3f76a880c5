import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { dayInWords, momentInWords } from "#components/application/dates.ts"
import { ShownAnswer } from "#components/application/shown-answer.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { DataTable } from "#components/ui/data-table.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { StatusTag } from "#components/ui/status-tag.tsx"
import { dayOf } from "#lib/platform/clock.ts"
import { compared, isAgreeing } from "#lib/review/agreeing.ts"
import type { Comparison, Side } from "#lib/review/compare.ts"
import { Outcome, Reasons } from "./duplicates.tsx"

/** Two applications side by side, with what agrees and what was made of it. `children` settles it. */
export function CompareApplications({ comparison, children }: { comparison: Comparison; children: ReactNode }) {
  const t = useTranslations("desk.duplicates")
  const tLabel = useTranslations("application.labels")
  const locale = useLocale()
  const { duplicate, sides, names } = comparison
  const [one, other] = sides
  return (
    <>
      <BackLink href={`/desk/application/${one.reference}/duplicates`} />
      <PageTitle caption={`${one.reference} · ${other.reference}`}>{t("compare")}</PageTitle>
      <p>
        {t("found", { on: dayInWords(dayOf(duplicate.foundAt), locale) })} <Reasons agree={duplicate.agree} />{" "}
        <Outcome {...duplicate} />
      </p>
      {duplicate.settledAt && (
        <Inset>
          {t(`settledAs.${duplicate.verdict ?? "different"}`, {
            by: duplicate.settledBy ?? "",
            at: momentInWords(duplicate.settledAt, locale),
            note: duplicate.note ?? "",
          })}{" "}
          {duplicate.isOpen && t("openAgain")}
        </Inset>
      )}
      <DataTable
        caption={t("sideBySide")}
        captionUnseen
        rows={[...compared]}
        rowKey={(field) => field}
        columns={[
          { header: t("columns.answer"), names: true, cell: (field) => tLabel(field) },
          ...sides.map((side) => ({
            header: <SideHeader side={side} />,
            cell: (field: (typeof compared)[number]) => (
              <ShownAnswer field={field} answers={side.answers} names={names} isOptional />
            ),
          })),
          {
            header: t("columns.agrees"),
            cell: (field) =>
              isAgreeing(field, one.answers, other.answers, duplicate.agree) && (
                <StatusTag tone="stop">{t("agrees")}</StatusTag>
              ),
          },
        ]}
      />
      {children}
    </>
  )
}

function SideHeader({ side: { reference, status } }: { side: Side }) {
  const t = useTranslations("application.statuses")
  return (
    <>
      <Link className="num" href={`/desk/application/${reference}`}>
        {reference}
      </Link>{" "}
      {t(status)}
    </>
  )
}
