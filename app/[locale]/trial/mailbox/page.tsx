import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireTrial } from "#app/trial.ts"
import { momentInWords } from "#components/application/dates.ts"
import { BackLink } from "#components/ui/back-link.tsx"
import { DataTable } from "#components/ui/data-table.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { mailbox } from "#lib/trial/mailbox.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trial.mailbox"))("title") }
}

type PageProps = { searchParams: Promise<{ before?: string }> }

export default async function MailboxPage({ searchParams }: PageProps) {
  await requireTrial()
  const { before = "" } = await searchParams
  const letters = await found(mailbox(/^\d{1,18}$/.test(before) ? { before: BigInt(before) } : {}))
  const [t, locale] = [await getTranslations("trial.mailbox"), await getLocale()]
  const last = letters.at(-1)
  return (
    <>
      <BackLink href="/trial">{t("back")}</BackLink>
      <PageTitle hint={t("hint")}>{t("title")}</PageTitle>
      <DataTable
        caption={t("title")}
        captionUnseen
        rows={letters}
        rowKey={({ id }) => id}
        empty={t("empty")}
        columns={[
          {
            header: t("subject"),
            names: true,
            cell: ({ id, subject }) => <Link href={`/trial/mailbox/${id}`}>{subject}</Link>,
          },
          { header: t("to"), cell: ({ to }) => <bdi>{to}</bdi> },
          { header: t("at"), cell: ({ at }) => momentInWords(at, locale) },
        ]}
      />
      <Pagination
        newer={before ? "/trial/mailbox" : undefined}
        older={last && letters.length === 50 ? `/trial/mailbox?before=${last.id}` : undefined}
      />
    </>
  )
}
