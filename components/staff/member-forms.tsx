import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { ButtonLink } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { Select } from "#components/ui/select.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import { confirmItIsYouPage } from "#lib/identity/fresh.ts"
import { staffRoles } from "#lib/identity/permissions.ts"
import type { FormAction } from "#lib/platform/form-state.ts"
import type { MemberPage } from "#lib/staff/member-page.ts"
import type { MemberAct } from "#lib/staff/schema.ts"

type MemberFormsProps = {
  member: MemberPage
  actions: Record<MemberAct, FormAction>
  /** A random key for each form. */
  formKeys: Record<MemberAct, string>
}

/** The forms of what an admin may do to a member of the staff; first the way to prove who is about to do it. */
export function MemberForms({ member: { id, role, can, mustProve }, actions, formKeys }: MemberFormsProps) {
  const t = useTranslations("desk.people")
  const tRole = useTranslations("desk.nav.roles")
  if (can.length === 0) return null
  if (mustProve) {
    return (
      <p>
        <ButtonLink href={confirmItIsYouPage(`/desk/people/${id}`)} tone="plain">
          {t("prove")}
        </ButtonLink>
      </p>
    )
  }
  const form = (act: MemberAct, children: ReactNode, hidden: Record<string, string> = {}, values = {}) =>
    can.includes(act) && (
      <section aria-labelledby={`do-${act}`}>
        <h2 id={`do-${act}`}>{t(`${act}.title`)}</h2>
        <p>{t(`${act}.hint`)}</p>
        <Form
          action={actions[act]}
          title={t(`${act}.title`)}
          formKey={formKeys[act]}
          hidden={{ id, ...hidden }}
          values={values}
        >
          {children}
        </Form>
      </section>
    )
  return (
    <>
      {form(
        "role",
        <>
          <Select
            name="role"
            label={t("columns.role")}
            options={staffRoles.map((value) => ({ value, label: tRole(value) }))}
            width={13}
          />
          <SubmitButton>{t("role.submit")}</SubmitButton>
        </>,
        { was: role },
        { role },
      )}
      {form("sessions", <SubmitButton tone="plain">{t("sessions.submit")}</SubmitButton>)}
      {form("factor", <SubmitButton tone="warn">{t("factor.submit")}</SubmitButton>)}
      {form(
        "suspend",
        <>
          <Field name="suspendReason" label={t("suspend.reason")} hint={t("suspend.reasonHint")} />
          <SubmitButton tone="warn">{t("suspend.submit")}</SubmitButton>
        </>,
      )}
      {form("lift", <SubmitButton>{t("lift.submit")}</SubmitButton>)}
    </>
  )
}
