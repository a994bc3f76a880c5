import { useLocale, useTranslations } from "next-intl"
import { momentInWords } from "#components/application/dates.ts"
import { Code } from "#components/ui/code.tsx"
import { DataTable } from "#components/ui/data-table.tsx"
import { Link } from "#components/ui/link.tsx"
import { UrduName } from "#components/ui/urdu-name.tsx"
import type { Tab } from "#lib/dollar-account/lifecycle.ts"
import type { ListedRequest } from "#lib/dollar-account/list.ts"
import { RequestTag } from "./request-tag.tsx"

type RequestTableProps = { tab: Tab; rows: ListedRequest[]; bankNames: Map<string, string> }

/** The desk's list of dollar-account requests. */
export function RequestTable({ tab, rows, bankNames }: RequestTableProps) {
  const t = useTranslations("dollarAccount.list")
  const locale = useLocale()
  const since = ({ statusChangedAt }: ListedRequest) => momentInWords(statusChangedAt, locale)
  const state = ({ status }: ListedRequest) => <RequestTag status={status} />
  return (
    <DataTable
      caption={t(`tabs.${tab}`)}
      captionUnseen
      rows={rows}
      rowKey={({ id }) => id}
      empty={t(`empty.${tab}`)}
      columns={[
        {
          header: t("name"),
          names: true,
          cell: ({ id, fullName, fullNameUrdu }) => (
            <>
              <Link href={`/desk/dollar-accounts/${id}`}>{fullName}</Link>{" "}
              {fullNameUrdu && <UrduName>{fullNameUrdu}</UrduName>}
            </>
          ),
        },
        { header: t("reference"), cell: ({ reference }) => <Code>{reference}</Code> },
        { header: t("bank"), cell: ({ bankCode }) => bankNames.get(bankCode) ?? bankCode },
        { header: t("currency"), cell: ({ currency }) => currency },
        { header: t("requestedOn"), cell: ({ requestedAt }) => momentInWords(requestedAt, locale) },
        ...(tab === "to-endorse" ? [] : [{ header: t(`since.${tab}`), cell: since }]),
        ...(tab === "answered" ? [{ header: t("status"), cell: state }] : []),
      ]}
    />
  )
}
