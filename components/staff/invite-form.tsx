import { useTranslations } from "next-intl"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { Select } from "#components/ui/select.tsx"
import { staffRoles } from "#lib/identity/permissions.ts"
import type { FormAction } from "#lib/platform/form-state.ts"
import { languages, locales } from "#lib/platform/locale.ts"

type InviteFormProps = {
  action: FormAction
  /** For how many days the letter's link works. */
  days: number
  formKey: string
}

/** Whom to invite to the staff, and as what. */
export function InviteForm({ action, days, formKey }: InviteFormProps) {
  const t = useTranslations("desk.people")
  const tRole = useTranslations("desk.nav.roles")
  return (
    <Form
      heading={<PageTitle hint={t("invite.hint", { days })}>{t("invite.title")}</PageTitle>}
      action={action}
      title={t("invite.title")}
      check="staff/invite"
      formKey={formKey}
      submitLabel={t("invite.submit")}
    >
      <Field name="staffName" label={t("invite.name")} width={24} autoComplete="off" />
      <Field name="staffEmail" type="email" label={t("columns.email")} width={24} autoComplete="off" />
      <Select
        name="role"
        label={t("columns.role")}
        empty={t("invite.chooseRole")}
        options={staffRoles.map((value) => ({ value, label: tRole(value) }))}
        width={13}
      />
      <Select
        name="language"
        label={t("invite.language")}
        hint={t("invite.languageHint")}
        options={locales.map((value) => ({ value, label: languages[value].name }))}
        width={13}
      />
    </Form>
  )
}
