import { useFormatter, useLocale, useTranslations } from "next-intl"
import { dayInWords, momentInWords } from "#components/application/dates.ts"
import { Figures } from "#components/ui/figures.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import type { CalendarDate } from "#lib/platform/clock.ts"
import { type ReportFilters, spansOf } from "#lib/reports/filters.ts"
import type { RegistrationReport } from "#lib/reports/registration-report.ts"
import { CountTable, type Names } from "./count-table.tsx"
import { ExportForm } from "./export-form.tsx"
import { MonthTable } from "./month-table.tsx"
import { ReportFiltersForm } from "./report-filters-form.tsx"

type RegistrationReportViewProps = {
  report: RegistrationReport
  filters: ReportFilters
  ignored: boolean
  today: CalendarDate
  names: { provinces: Names; categories: Names }
  years: string[]
  canExport: boolean
}

/** The reports page: the numbers of a period, each as a chart with its table. */
export function RegistrationReportView({
  report,
  filters,
  ignored,
  today,
  names,
  years,
  canExport,
}: RegistrationReportViewProps) {
  const t = useTranslations("reports")
  const tStatus = useTranslations("application.statuses")
  const format = useFormatter()
  const locale = useLocale()
  const { applications, registrations, dollarAccounts } = report
  const count = (value: number) => format.number(value)
  const statusNames: Names = new Map(applications.byStatus.map(({ key }) => [key, tStatus(key)]))
  const standing: Names = new Map(registrations.byStatus.map(({ key }) => [key, t(`registrationStatuses.${key}`)]))
  const spans = spansOf(filters, today)
  const period = filters.fiscalYear
    ? t("fiscalYear", { year: filters.fiscalYear })
    : t("days", { from: dayInWords(filters.from, locale), to: dayInWords(filters.to, locale) })
  return (
    <>
      <PageTitle
        hint={t("asOf", { at: momentInWords(report.asOf, locale) })}
        actions={canExport && <ExportForm filters={filters} />}
      >
        {t("heading", { period })}
      </PageTitle>
      {ignored && <Inset>{t("ignored")}</Inset>}
      <ReportFiltersForm filters={filters} names={names} years={years} />
      <Figures
        figures={[
          { label: t("applications"), value: count(applications.total), note: t("applicationsCounted") },
          { label: t("registrations"), value: count(registrations.total), note: t("registrationsCounted") },
          { label: t("dollarAsked"), value: count(dollarAccounts.asked) },
          { label: t("dollarEndorsed"), value: count(dollarAccounts.endorsed) },
          { label: t("dollarOpened"), value: count(dollarAccounts.opened), note: t("dollarOpenedCounted") },
        ]}
      />
      <MonthTable
        title={t("byMonth")}
        spans={spans}
        columns={[
          { name: t("applications"), tone: "before", counts: byKey(applications.byMonth) },
          { name: t("registrations"), tone: "main", counts: byKey(registrations.byMonth) },
        ]}
      />
      <CountTable title={t("byStatus")} tallies={applications.byStatus} names={statusNames} unit={t("applications")} />
      <CountTable
        title={t("registrationsByStatus")}
        tallies={registrations.byStatus}
        names={standing}
        unit={t("registrations")}
      />
      <CountTable
        title={t("byProvince")}
        tallies={registrations.byProvince}
        names={names.provinces}
        unit={t("registrations")}
        beside={{ unit: t("applications"), tallies: applications.byProvince }}
      />
      <CountTable
        title={t("byCategory")}
        tallies={registrations.byCategory}
        names={names.categories}
        unit={t("registrations")}
        beside={{ unit: t("applications"), tallies: applications.byCategory }}
      />
      <MonthTable
        title={t("dollarAccounts")}
        spans={spans}
        columns={(["asked", "endorsed", "opened"] as const).map((step) => ({
          name: t(`steps.${step}`),
          tone: step === "opened" ? "main" : "before",
          charted: step !== "endorsed",
          counts: new Map(dollarAccounts.byMonth.map((row) => [row.month, row[step]])),
        }))}
      />
    </>
  )
}

function byKey(tallies: { key: string; count: number }[]): ReadonlyMap<string, number> {
  return new Map(tallies.map(({ key, count }) => [key, count]))
}
