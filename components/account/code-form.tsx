import { useTranslations } from "next-intl"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import type { FormAction } from "#lib/platform/form-state.ts"

type CodeFormProps = {
  action: FormAction
  title: string
  submitLabel: string
  /** Where to go on to afterwards. */
  next?: string | null
}

/** One question: the six figures from an e-mail or an app. */
export function CodeForm({ action, title, submitLabel, next }: CodeFormProps) {
  const t = useTranslations("account")
  return (
    <Form action={action} title={title} check="account/code" hidden={next ? { next } : {}} submitLabel={submitLabel}>
      <Field
        name="code"
        label={t("code")}
        hint={t("codeHint")}
        width={13}
        code
        inputMode="numeric"
        autoComplete="one-time-code"
      />
    </Form>
  )
}
