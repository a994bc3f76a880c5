import { useTranslations } from "next-intl"
import type { ReportFilters } from "#lib/reports/filters.ts"

/** Downloads the registrations of the period as CSV. A post: it leaves an entry in the audit log. */
export function ExportForm({ filters }: { filters: ReportFilters }) {
  const t = useTranslations("reports")
  const { from, to, province, category } = filters
  const given = Object.entries({ from, to, province, category }).filter(([, value]) => value !== null)
  return (
    <form action="/api/exports/registrations" method="post">
      {given.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ""} />
      ))}
      <button type="submit" className="btn plain">
        {t("export")}
      </button>
    </form>
  )
}
