import { useLocale, useTranslations } from "next-intl"
import { momentInWords } from "#components/application/dates.ts"
import { Written } from "#components/application/written.tsx"
import { Code } from "#components/ui/code.tsx"
import { Facts } from "#components/ui/facts.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { AskedEmailChange, EnquiryForDesk } from "#lib/help/enquiry-for-desk.ts"
import type { FormAction } from "#lib/platform/form-state.ts"

type EmailChangeProps = {
  change: AskedEmailChange
  enquiry: Pick<EnquiryForDesk, "reference" | "version" | "can">
  action: FormAction
  formKey: string
}

/** A new e-mail address for an account: who saw what proof, who approved it, and whether its owner has confirmed it. */
export function EmailChange({ change, enquiry, action, formKey }: EmailChangeProps) {
  const t = useTranslations("desk.enquiries.emailChange")
  const locale = useLocale()
  const { reference, version, can } = enquiry
  const by = (name: string, at: Date) => t("by", { name, at: momentInWords(at, locale) })
  return (
    <section>
      <h2>{t("title")}</h2>
      <Facts
        facts={[
          { term: t("newEmail"), value: <Code>{change.newEmail}</Code> },
          { term: t("proof"), value: <Written>{change.proof}</Written> },
          { term: t("notedBy"), value: by(change.notedBy, change.notedAt) },
          {
            term: t("approvedBy"),
            value: change.approvedAt ? by(change.approvedBy ?? "", change.approvedAt) : t("notApproved"),
          },
          ...(change.approvedAt
            ? [
                {
                  term: t("confirmed"),
                  value: change.confirmedAt ? momentInWords(change.confirmedAt, locale) : t("notConfirmed"),
                },
              ]
            : []),
        ]}
      />
      {can.includes("approve_email") && (
        <>
          <p>{t("body")}</p>
          <Form action={action} title={t("title")} formKey={formKey} hidden={{ reference, version, change: change.id }}>
            <Field name="changeReason" label={t("reason")} hint={t("reasonHint")} />
            <SubmitButton tone="warn">{t("submit")}</SubmitButton>
          </Form>
        </>
      )}
    </section>
  )
}
