import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Details } from "#components/ui/details.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { EnquiryForDesk } from "#lib/help/enquiry-for-desk.ts"
import type { FormAction } from "#lib/platform/form-state.ts"

export type EnquiryAct = "claim" | "release" | "answer" | "close" | "noteProof"
type EnquiryFormsProps = {
  enquiry: EnquiryForDesk
  actions: Record<EnquiryAct, FormAction>
  /** A random key for each form. */
  formKeys: Record<EnquiryAct, string>
}

/** The forms of what this officer can do now, the most usual first. */
export function EnquiryForms({ enquiry, actions, formKeys }: EnquiryFormsProps) {
  const t = useTranslations("desk.enquiries")
  const { reference, version, can } = enquiry
  const form = (act: EnquiryAct, children: ReactNode) => (
    <Form action={actions[act]} title={t(`${act}.title`)} formKey={formKeys[act]} hidden={{ reference, version }}>
      {children}
    </Form>
  )
  const claims = can.includes("claim") || can.includes("take_over")
  return (
    <>
      {claims &&
        form("claim", <SubmitButton>{t(can.includes("claim") ? "claim.submit" : "claim.takeOver")}</SubmitButton>)}
      {can.includes("answer") && (
        <section>
          <h2>{t("answer.title")}</h2>
          {form(
            "answer",
            <>
              <Field name="letter" label={t("answer.letter")} hint={t("answer.hint")} rows={8} />
              <SubmitButton>{t("answer.submit")}</SubmitButton>
            </>,
          )}
        </section>
      )}
      {can.includes("note_proof") && (
        <section>
          <h2>{t("noteProof.title")}</h2>
          <p>{t("noteProof.body")}</p>
          {form(
            "noteProof",
            <>
              <Field name="newEmail" type="email" label={t("noteProof.newEmail")} hint={t("noteProof.newEmailHint")} />
              <Field name="proof" label={t("noteProof.proof")} hint={t("noteProof.proofHint")} rows={4} />
              <SubmitButton tone="plain">{t("noteProof.submit")}</SubmitButton>
            </>,
          )}
        </section>
      )}
      {can.includes("close") && (
        <Details summary={t("close.title")}>
          {form(
            "close",
            <>
              <Field name="closeReason" label={t("close.reason")} hint={t("close.hint")} />
              <SubmitButton tone="warn">{t("close.submit")}</SubmitButton>
            </>,
          )}
        </Details>
      )}
      {can.includes("release") && form("release", <SubmitButton tone="plain">{t("release.submit")}</SubmitButton>)}
    </>
  )
}
