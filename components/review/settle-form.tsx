import { useTranslations } from "next-intl"
import { Radios } from "#components/ui/choices.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { FormAction } from "#lib/platform/form-state.ts"
import type { Comparison } from "#lib/review/compare.ts"
import { verdicts } from "#lib/review/schema.ts"

type SettleFormProps = {
  action: FormAction
  formKey: string
  comparison: Comparison
}

/** One person or two: settled for what agrees on this page. */
export function SettleForm({ action, formKey, comparison: { duplicate, sides } }: SettleFormProps) {
  const t = useTranslations("desk.duplicates.settle")
  const [{ reference }] = sides
  return (
    <div className="narrow">
      <Form
        action={action}
        title={t("title")}
        formKey={formKey}
        hidden={{ reference, other: duplicate.reference, seen: duplicate.agree.join(",") }}
        heading={<h2>{t("title")}</h2>}
      >
        <Radios
          name="verdict"
          legend={t("verdict")}
          hint={t("verdictHint")}
          choices={verdicts.map((value) => ({ value, label: t(value) }))}
        />
        <Field name="settleNote" label={t("note")} hint={t("noteHint")} />
        <SubmitButton>{t("submit")}</SubmitButton>
      </Form>
    </div>
  )
}
