import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { RegistrationReportView } from "#components/reports/registration-report-view.tsx"
import { statuses } from "#lib/application/lifecycle.ts"
import { may } from "#lib/identity/permissions.ts"
import { today } from "#lib/platform/clock.ts"
import { everyCategory, localName, provinces } from "#lib/reference/index.ts"
import { type FilterParams, readFilters, reportYears } from "#lib/reports/filters.ts"
import { registrationReport } from "#lib/reports/registration-report.ts"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reports")
  return { title: t("title") }
}

type ReportsPageProps = { searchParams: Promise<FilterParams> }

export default async function ReportsPage({ searchParams }: ReportsPageProps) {
  const actor = await requireStaff()
  const [locale, allProvinces, allCategories] = await Promise.all([getLocale(), provinces(), everyCategory()])
  const named = (row: { code: string; nameEn: string; nameUr: string }) => [row.code, localName(row, locale)] as const
  const names = { provinces: new Map(allProvinces.map(named)), categories: new Map(allCategories.map(named)) }
  const known = {
    today: today(),
    provinces: [...names.provinces.keys()],
    categories: [...names.categories.keys()],
    statuses,
  }
  const { filters, ignored } = readFilters(await searchParams, known)
  const report = await found(registrationReport(actor, filters))
  return (
    <RegistrationReportView
      report={report}
      filters={filters}
      ignored={ignored}
      today={known.today}
      names={names}
      years={reportYears(known.today)}
      canExport={may(actor, "export.registrations")}
    />
  )
}
