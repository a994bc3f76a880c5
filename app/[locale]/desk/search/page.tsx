import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { goTo } from "#app/go-to.ts"
import { requireStaff } from "#app/session.ts"
import { QueueTable } from "#components/review/queue-table.tsx"
import { SearchForm } from "#components/review/search-form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { today } from "#lib/platform/clock.ts"
import { searchResults } from "#lib/review/search/results.ts"
import { readSearchAddress, searchAddress } from "#lib/review/search/search-address.ts"
import { queueNames } from "../queue-names.ts"
import { searchHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.search"))("title") }
}

type SearchPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SearchPage({ searchParams }: SearchPageProps) {
  const actor = await requireStaff()
  const asked = readSearchAddress(await searchParams)
  if (!asked) return goTo("/desk")
  const { of, after } = asked
  const [results, names] = await Promise.all([found(searchResults(actor, of, after)), queueNames(actor)])
  const { by, shown, rows, older } = results
  // A number leads to the one application that it belongs to.
  if (by !== "name" && rows.length === 1) return goTo(`/desk/application/${rows[0]?.reference}`)
  const t = await getTranslations("desk.search")
  return (
    <>
      <PageTitle hint={<bdi>{t(`by.${by}`, { sought: shown })}</bdi>}>{t("title")}</PageTitle>
      <SearchForm action={searchHere} />
      <QueueTable
        caption={t("title")}
        empty={older ? t("noneYet") : t("none")}
        rows={rows}
        names={names}
        today={today()}
        when="changed"
        hasStatus
      />
      <Pagination older={older ? searchAddress(of, older) : undefined} />
    </>
  )
}
