import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { momentInWords } from "#components/application/dates.ts"
import { RequestTable } from "#components/dollar-account/request-table.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { Tabs } from "#components/ui/tabs.tsx"
import { COUNTED, openRequestCounts } from "#lib/dollar-account/counts.ts"
import { type Tab, tabs } from "#lib/dollar-account/lifecycle.ts"
import { dollarAccountRequests } from "#lib/dollar-account/list.ts"
import { listAddress, readListAddress } from "#lib/dollar-account/list-address.ts"
import { now } from "#lib/platform/clock.ts"
import { bankNames } from "./bank-names.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dollarAccount.list"))("title") }
}

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DollarAccountsPage({ searchParams }: PageProps) {
  const actor = await requireStaff()
  const address = readListAddress(await searchParams)
  const [list, counts, names] = await found(
    Promise.all([dollarAccountRequests(actor, address), openRequestCounts(actor), bankNames()]),
  )
  const [t, locale] = [await getTranslations("dollarAccount.list"), await getLocale()]
  const countOf = (tab: Tab) => {
    if (tab === "answered") return undefined
    return counts[tab] > COUNTED ? t("many", { count: COUNTED }) : counts[tab]
  }
  return (
    <>
      <PageTitle hint={t("hint")}>{t("title")}</PageTitle>
      <Tabs
        label={t("tabs.label")}
        tabs={(Object.keys(tabs) as Tab[]).map((tab) => ({
          href: listAddress(tab),
          label: t(`tabs.${tab}`),
          count: countOf(tab),
          current: tab === address.tab,
        }))}
      />
      <RequestTable tab={address.tab} rows={list.rows} bankNames={names} />
      <Pagination
        newer={list.newer ? listAddress(address.tab, list.newer) : undefined}
        older={list.older ? listAddress(address.tab, list.older) : undefined}
        note={t("asOf", { at: momentInWords(now(), locale) })}
      />
    </>
  )
}
