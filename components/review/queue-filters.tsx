import { useTranslations } from "next-intl"
import { Chip } from "#components/ui/chip.tsx"
import { Filters } from "#components/ui/filters.tsx"
import { type QueueFilters as Narrowed, type QueueTab, queueAddress } from "#lib/review/queue-tabs.ts"
import type { QueueNames } from "./queue-names.ts"

/** What narrows a tab, and what narrows it now as chips that can be taken off. */
export function QueueFilters({ tab, filters, names }: { tab: QueueTab; filters: Narrowed; names: QueueNames }) {
  const t = useTranslations("desk.queue.filters")
  const { category, district, dollar } = filters
  const without = (name: keyof Narrowed) => queueAddress(tab, { ...filters, [name]: undefined })
  return (
    <div className="queue-filters">
      <Filters action="/desk" label={t("label")} submitLabel={t("show")}>
        <input type="hidden" name="tab" value={tab} />
        <select name="category" aria-label={t("category")} defaultValue={category ?? ""}>
          <option value="">{t("anyCategory")}</option>
          {[...names.categories].map(toOption)}
        </select>
        <select name="district" aria-label={t("district")} defaultValue={district ?? ""}>
          <option value="">{t("anyDistrict")}</option>
          {[...names.districts].map(toOption)}
        </select>
        <select name="dollar" aria-label={t("dollar")} defaultValue={dollar ?? ""}>
          <option value="">{t("anyDollar")}</option>
          <option value="1">{t("dollarWanted")}</option>
        </select>
      </Filters>
      {category && <Chip removeHref={without("category")}>{names.categories.get(category) ?? category}</Chip>}
      {district && <Chip removeHref={without("district")}>{names.districts.get(district) ?? district}</Chip>}
      {dollar && <Chip removeHref={without("dollar")}>{t("dollarWanted")}</Chip>}
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
