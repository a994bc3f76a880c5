import "#components/statistics/statistics.css"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { FirstFigures } from "#components/statistics/first-figures.tsx"
import { Lead } from "#components/statistics/lead.tsx"
import { Months } from "#components/statistics/months.tsx"
import { Sources } from "#components/statistics/sources.tsx"
import { Years } from "#components/statistics/years.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { Tabs } from "#components/ui/tabs.tsx"
import { byMonth } from "#lib/statistics/by-month.ts"
import { byYear } from "#lib/statistics/by-year.ts"
import { exportFigures } from "#lib/statistics/export-figures.ts"
import { headline } from "#lib/statistics/headline.ts"

type StatisticsPageProps = { searchParams: Promise<{ year?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("statistics")
  return { title: t("title"), description: t("description") }
}

export default async function StatisticsPage({ searchParams }: StatisticsPageProps) {
  const t = await getTranslations("statistics")
  const { months, prints } = await exportFigures()
  const years = byYear(months, prints)
  const first = headline(months, years)
  if (!first) return <Nothing title={t("title")} words={t("none")} />
  const withMonths = years.filter(({ monthsKnown }) => monthsKnown > 0).map(({ fiscalYear }) => fiscalYear)
  const { year: asked } = await searchParams
  const shown = withMonths.find((year) => year === asked) ?? first.fiscalYear
  const rows = byMonth(months, shown)
  return (
    <div className="statistics">
      <PageTitle>{t("title")}</PageTitle>
      <Lead month={first.month} />
      <FirstFigures first={first} />
      <h2 id="months">{t("months.title", { year: shown })}</h2>
      <Tabs
        label={t("months.choose")}
        tabs={withMonths.map((year) => ({
          href: `/statistics?year=${year}#months`,
          label: year,
          current: year === shown,
        }))}
      />
      <Months fiscalYear={shown} rows={rows} />
      <h2>{t("years.title")}</h2>
      <p>{t("years.reading")}</p>
      <Years rows={years} />
      <h2>{t("sources.title")}</h2>
      <p>{t("sources.counted")}</p>
      <Sources fiscalYear={shown} rows={rows} prints={prints} />
    </div>
  )
}

function Nothing({ title, words }: { title: string; words: string }) {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p>{words}</p>
    </>
  )
}
