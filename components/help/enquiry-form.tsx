import { useTranslations } from "next-intl"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { Trap } from "#components/ui/trap.tsx"
import type { EnquiryKind } from "#lib/help/lifecycle.ts"
import type { FormAction } from "#lib/platform/form-state.ts"

type EnquiryFormProps = {
  action: FormAction
  formKey: string
  kind: EnquiryKind
  /** Who writes, where they have signed in: they need not say so again. */
  person: { name: string; email: string } | null
  workingDays: number
}

/** One enquiry: what it is about stands in the heading, who writes is asked only of whoever has not signed in. */
export function EnquiryForm({ action, formKey, kind, person, workingDays }: EnquiryFormProps) {
  const t = useTranslations("help.write")
  const title = t(`${kind}.title`)
  const asksAddress = !person || kind === "lost_email"
  return (
    <Form
      action={action}
      title={title}
      check={person ? "help/enquiry" : "help/visitor-enquiry"}
      formKey={formKey}
      hidden={{ kind }}
      heading={
        <>
          <PageTitle>{title}</PageTitle>
          <p>{t(`${kind}.body`)}</p>
          <p>{t("by", { days: workingDays })}</p>
        </>
      }
      submitLabel={t("submit")}
    >
      {person ? (
        <p>{t.rich("from", { name: () => <bdi>{person.name}</bdi> })}</p>
      ) : (
        <Field name="yourName" label={t("yourName")} width={24} autoComplete="name" />
      )}
      {kind === "lost_email" && !person && (
        <Field name="lostEmail" type="email" label={t("lostEmail")} hint={t("lostEmailHint")} autoComplete="off" />
      )}
      {kind === "identity_used" && !person && (
        <Field
          name="identityNumber"
          label={t("identityNumber")}
          hint={t("identityNumberHint")}
          width={13}
          code
          inputMode="numeric"
          autoComplete="off"
        />
      )}
      {asksAddress && (
        <Field
          name="email"
          type="email"
          label={t(kind === "lost_email" ? "newEmail" : "email")}
          hint={t("emailHint")}
          autoComplete="email"
        />
      )}
      <Field name="message" label={t(`${kind}.message`)} hint={t("messageHint")} rows={7} />
      <Trap name="leaveEmpty" label={t("leaveEmpty")} />
    </Form>
  )
}
