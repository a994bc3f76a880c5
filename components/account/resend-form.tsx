import { useTranslations } from "next-intl"
import { Form } from "#components/ui/form.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { FormAction } from "#lib/platform/form-state.ts"

type ResendFormProps = {
  action: FormAction
  title: string
  /** Whether one was just sent. */
  sent: boolean
  next?: string | null
}

/** For when the e-mail doesn't come, or its code is used up. */
export function ResendForm({ action, title, sent, next }: ResendFormProps) {
  const t = useTranslations("account")
  return (
    <>
      {sent && (
        <Inset announced>
          <p>{t("newCodeSent")}</p>
        </Inset>
      )}
      <p>{t("noCode")}</p>
      <Form action={action} title={title} hidden={next ? { next } : {}}>
        <SubmitButton tone="plain">{t("newCode")}</SubmitButton>
      </Form>
    </>
  )
}
