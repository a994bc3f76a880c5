import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { momentInWords } from "#components/application/dates.ts"
import { EnquiryTable } from "#components/help/enquiry-table.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { Tabs } from "#components/ui/tabs.tsx"
import { COUNTED, enquiryCounts } from "#lib/help/counts.ts"
import { enquiries } from "#lib/help/list.ts"
import { enquiryListAddress, enquiryTabs, readEnquiryAddress } from "#lib/help/list-address.ts"
import { now, today } from "#lib/platform/clock.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.enquiries"))("title") }
}

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function EnquiriesPage({ searchParams }: PageProps) {
  const actor = await requireStaff()
  const { tab, cursor } = readEnquiryAddress(await searchParams)
  const [list, counts] = await found(Promise.all([enquiries(actor, { tab, cursor }), enquiryCounts(actor)]))
  const [t, locale] = [await getTranslations("desk.enquiries"), await getLocale()]
  const upTo = (count: number) => (count > COUNTED ? t("many", { count: COUNTED }) : String(count))
  return (
    <>
      <PageTitle
        hint={counts.overdue > 0 && <span className="late">{t("hint", { overdue: upTo(counts.overdue) })}</span>}
      >
        {t("title")}
      </PageTitle>
      <Tabs
        label={t("tabsLabel")}
        tabs={enquiryTabs.map((name) => ({
          href: enquiryListAddress(name),
          label: t(`tabs.${name}`),
          count: name === "open" ? upTo(counts.open) : undefined,
          current: name === tab,
        }))}
      />
      <EnquiryTable tab={tab} rows={list.rows} today={today()} />
      <Pagination
        newer={list.newer ? enquiryListAddress(tab, list.newer) : undefined}
        older={list.older ? enquiryListAddress(tab, list.older) : undefined}
        note={t("asOf", { at: momentInWords(now(), locale) })}
      />
    </>
  )
}
