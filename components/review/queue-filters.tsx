import { useTranslations } from "next-intl"
import { Chip } from "#components/ui/chip.tsx"
import { Filters } from "#components/ui/filters.tsx"
import { writtenColumns } from "#lib/review/queue-columns.ts"
import {
  isOffered,
  type QueueFilters as Narrowed,
  type QueueView,
  queueAddress,
  queueFilters,
  statusesIn,
} from "#lib/review/queue-tabs.ts"
import type { QueueNames } from "./queue-names.ts"

type QueueFiltersProps = { view: QueueView; names: QueueNames }
type Filter = keyof Narrowed

/** What narrows a tab, and what narrows it now as chips that can be taken off. */
export function QueueFilters({ view, names }: QueueFiltersProps) {
  const { tab, filters, sort, columns } = view
  const t = useTranslations("desk.queue.filters")
  const offered = queueFilters.filter((name) => isOffered(name, tab))
  const choices = useChoices({ view, names })
  const without = (name: Filter) => queueAddress({ ...view, filters: { ...filters, [name]: undefined } })
  const worded = (name: Filter, value: string) => choices[name]?.find(([code]) => code === value)?.[1] ?? value
  return (
    <div className="queue-filters">
      <details className="fold">
        <summary>{t("label")}</summary>
        <Filters action="/desk" label={t("label")} submitLabel={t("show")}>
          <input type="hidden" name="tab" value={tab} />
          {columns && <input type="hidden" name="columns" value={writtenColumns(columns)} />}
          {offered.map((name) => {
            const options = choices[name]
            return options ? (
              <select key={name} name={name} aria-label={t(`${name}.label`)} defaultValue={filters[name] ?? ""}>
                <option value="">{t(`${name}.any`)}</option>
                {options.map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            ) : (
              <label key={name}>
                {t(`${name}.label`)} <input type="date" name={name} defaultValue={filters[name] ?? ""} />
              </label>
            )
          })}
          <select name="sort" aria-label={t("sort.label")} defaultValue={sort ?? ""}>
            <option value="">{t("sort.any")}</option>
            <option value="submitted">{t("sort.submitted")}</option>
          </select>
        </Filters>
      </details>
      {offered.map((name) => {
        const value = filters[name]
        return (
          value && (
            <Chip key={name} removeHref={without(name)}>
              {choices[name] ? worded(name, value) : `${t(`${name}.label`)} ${value}`}
            </Chip>
          )
        )
      })}
    </div>
  )
}

type Choices = Partial<Record<Filter, (readonly [value: string, label: string])[]>>

/** What can be chosen for each filter; one that has no list here takes a day. */
function useChoices({ view, names }: QueueFiltersProps): Choices {
  const t = useTranslations("desk.queue.filters")
  const tStatus = useTranslations("application.statuses")
  return {
    status: (statusesIn[view.tab] ?? []).map((status) => [status, tStatus(status)] as const),
    kind: [
      ["new", t("kind.new")],
      ["renewal", t("kind.renewal")],
    ],
    category: [...names.categories],
    province: [...names.provinces],
    district: [...names.districts],
    dollar: [["1", t("dollar.wanted")]],
    officer: [...names.officers],
    overdue: [["1", t("overdue.only")]],
    duplicates: [["1", t("duplicates.only")]],
    ready: [["1", t("ready.only")]],
  }
}
