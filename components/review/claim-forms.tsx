import { useTranslations } from "next-intl"
import { Form } from "#components/ui/form.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { FormAction } from "#lib/platform/form-state.ts"

type ClaimFormProps = {
  action: FormAction
  formKey: string
  reference: string
  version: number
}

export function ClaimForm({ action, formKey, reference }: ClaimFormProps) {
  const t = useTranslations("desk.application")
  return (
    <Form action={action} title={t("claim")} formKey={formKey} hidden={{ reference }}>
      <SubmitButton shortcut="T">{t("claim")}</SubmitButton>
    </Form>
  )
}

export function ReleaseForm({ action, formKey, reference, version }: ClaimFormProps) {
  const t = useTranslations("desk.application")
  return (
    <Form action={action} title={t("release")} formKey={formKey} hidden={{ reference, version }}>
      <SubmitButton tone="plain" shortcut="G">
        {t("release")}
      </SubmitButton>
    </Form>
  )
}

/** The fast lane: everything was found clear, so that one press is enough. */
export function ConfirmForm({ action, formKey, reference, version }: ClaimFormProps) {
  const t = useTranslations("desk.decide.confirm")
  return (
    <Form action={action} title={t("button")} formKey={formKey} hidden={{ reference, version }}>
      <p className="hint">{t("hint")}</p>
      <SubmitButton tone="go">{t("button")}</SubmitButton>
    </Form>
  )
}
