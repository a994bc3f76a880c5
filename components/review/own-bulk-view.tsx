import { useFormatter, useLocale, useTranslations } from "next-intl"
import { momentInWords } from "#components/application/dates.ts"
import { BackLink } from "#components/ui/back-link.tsx"
import { DataTable } from "#components/ui/data-table.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import type { OwnBulk } from "#lib/review/bulk/own-bulk.ts"

/** What somebody ordered for many applications, each with the way to what came of it. */
export function OwnBulkView({ ordered }: { ordered: OwnBulk[] }) {
  const t = useTranslations("desk.bulk")
  const locale = useLocale()
  const format = useFormatter()
  return (
    <>
      <BackLink href="/desk" />
      <PageTitle hint={t("own.hint")}>{t("own.title")}</PageTitle>
      <DataTable
        caption={t("own.title")}
        captionUnseen
        rows={ordered}
        rowKey={({ id }) => id}
        empty={t("own.empty")}
        columns={[
          {
            header: t("own.what"),
            names: true,
            cell: ({ id, act, taker }) => (
              <Link href={`/desk/bulk/${id}`}>{t(`${act}.ordered`, { taker: taker ?? "–" })}</Link>
            ),
          },
          { header: t("own.at"), cell: ({ orderedAt }) => momentInWords(orderedAt, locale) },
          { header: t("own.all"), figures: true, cell: ({ all }) => format.number(all) },
          { header: t("own.done"), figures: true, cell: ({ done }) => format.number(done) },
          { header: t("own.state"), cell: ({ endedAt }) => t(endedAt ? "own.ended" : "own.underWay") },
        ]}
      />
    </>
  )
}
