import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Filters } from "#components/ui/filters.tsx"
import { statuses } from "#lib/application/lifecycle.ts"
import type { ReportFilters } from "#lib/reports/filters.ts"
import type { Names } from "./count-table.tsx"

type ReportFiltersFormProps = {
  filters: ReportFilters
  names: { provinces: Names; categories: Names }
  years: string[]
}

/** What a report covers: the period by fiscal year or by days, province, category, and the applications' status. */
export function ReportFiltersForm({ filters, names, years }: ReportFiltersFormProps) {
  const t = useTranslations("reports")
  const tStatus = useTranslations("application.statuses")
  const ownDays = filters.fiscalYear === null
  return (
    <Filters action="/desk/reports" label={t("filters")} submitLabel={t("show")}>
      <Choice name="period" label={t("period")} value={filters.fiscalYear ?? "all"}>
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
        <option value="all">{t("allYears")}</option>
      </Choice>
      <Day name="from" label={t("from")} value={ownDays ? filters.from : ""} />
      <Day name="to" label={t("to")} value={ownDays ? filters.to : ""} />
      <Choice name="province" label={t("province")} value={filters.province ?? ""}>
        <option value="">{t("allProvinces")}</option>
        {[...names.provinces].map(toOption)}
      </Choice>
      <Choice name="category" label={t("category")} value={filters.category ?? ""}>
        <option value="">{t("allCategories")}</option>
        {[...names.categories].map(toOption)}
      </Choice>
      <Choice name="status" label={t("status")} value={filters.status ?? ""}>
        <option value="">{t("allStatuses")}</option>
        {statuses.filter((status) => status !== "draft").map((status) => toOption([status, tStatus(status)]))}
      </Choice>
    </Filters>
  )
}

type ChoiceProps = { name: string; label: string; value: string; children: ReactNode }

function Choice({ name, label, value, children }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value}>
        {children}
      </select>
    </div>
  )
}

function Day({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input type="date" id={name} name={name} defaultValue={value} />
    </div>
  )
}

function toOption([value, label]: readonly [string, string]) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
