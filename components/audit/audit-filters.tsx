import { useTranslations } from "next-intl"
import { Chip } from "#components/ui/chip.tsx"
import { Field } from "#components/ui/field.tsx"
import { Filters } from "#components/ui/filters.tsx"
import { Form } from "#components/ui/form.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import { auditAddress, type AuditFilters as Narrowed } from "#lib/audit/search-address.ts"
import type { FormAction } from "#lib/platform/form-state.ts"

export type AuditFiltersProps = {
  filters: Narrowed
  /** The people of `filters`, by name. */
  people: { id: string; name: string }[]
  findPeople: FormAction
}

/** What narrows the log: people, who are looked for by a form that is posted; an application, an action, and days. */
export function AuditFilters({ filters, people, findPeople }: AuditFiltersProps) {
  const t = useTranslations("audit.filters")
  const { people: ids = [], ...others } = filters
  const without = (id: string) => auditAddress({ ...others, people: ids.filter((one) => one !== id) })
  return (
    <>
      <search className="desk-search">
        <Form action={findPeople} title={t("findPeople")} hidden={others}>
          <Field name="person" label={t("person")} hint={t("personHint")} type="search" autoComplete="off" />
          <SubmitButton tone="plain">{t("findPeople")}</SubmitButton>
        </Form>
      </search>
      <Filters action="/desk/audit" label={t("label")} submitLabel={t("show")}>
        {ids.length > 0 && <input type="hidden" name="people" value={ids.join(",")} />}
        <label>
          {t("reference")}{" "}
          <input
            type="text"
            name="reference"
            placeholder="FR-2026-0000001"
            dir="ltr"
            className="num"
            defaultValue={filters.reference}
          />
        </label>
        <Events chosen={filters.event} />
        <label>
          {t("from")} <input type="date" name="from" defaultValue={filters.from} />
        </label>
        <label>
          {t("to")} <input type="date" name="to" defaultValue={filters.to} />
        </label>
      </Filters>
      {people.length > 0 && (
        <p className="chips">
          {people.map(({ id, name }) => (
            <Chip key={id} removeHref={without(id)}>
              {name}
            </Chip>
          ))}
        </p>
      )}
    </>
  )
}

/** Every action that the log has a name for, by that name. */
function Events({ chosen }: { chosen: string | undefined }) {
  const t = useTranslations("audit")
  const names = Object.entries(t.raw("events") as Record<string, string>)
  return (
    <select name="event" aria-label={t("filters.event")} defaultValue={chosen ?? ""}>
      <option value="">{t("filters.anyEvent")}</option>
      {names
        .toSorted(([, one], [, other]) => one.localeCompare(other))
        .map(([key, name]) => (
          <option key={key} value={key.replace("-", ".")}>
            {name}
          </option>
        ))}
    </select>
  )
}
