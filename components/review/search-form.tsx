import { useTranslations } from "next-intl"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { FormAction } from "#lib/platform/form-state.ts"

type SearchFormProps = { action: FormAction }

/** One box for a name or any number. It is posted, since numbers of people don't belong in an address. */
export function SearchForm({ action }: SearchFormProps) {
  const t = useTranslations("desk.search")
  return (
    <search className="desk-search">
      <Form action={action} title={t("title")}>
        <Field name="sought" label={t("label")} type="search" autoComplete="off" maxLength={200} shortcut="/" />
        <SubmitButton tone="plain">{t("submit")}</SubmitButton>
      </Form>
    </search>
  )
}
