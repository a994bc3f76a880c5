import { useTranslations } from "next-intl"
import { Radios } from "#components/ui/choices.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import type { FormAction } from "#lib/platform/form-state.ts"

type DecideFormProps = {
  action: FormAction
  formKey: string
  request: { id: string; version: number }
  bank: string
}

/** Endorses a request. Says what an endorsement is and what it is not. */
export function EndorseForm({ action, formKey, request, bank }: DecideFormProps) {
  const t = useTranslations("dollarAccount.endorse")
  const { id, version } = request
  return (
    <section>
      <h2>{t("title")}</h2>
      <p>{t("body", { bank })}</p>
      <Form
        action={action}
        title={t("title")}
        formKey={formKey}
        hidden={{ id, version }}
        submitLabel={t("submit", { bank })}
      />
    </section>
  )
}

/** Records what the bank answered. */
export function OutcomeForm({ action, formKey, request, bank }: DecideFormProps) {
  const t = useTranslations("dollarAccount.outcome")
  const { id, version } = request
  const reference = (
    <Field name="bankReference" label={t("bankReference")} hint={t("bankReferenceHint")} width={24} code />
  )
  const reason = <Field name="refusalReason" label={t("refusalReason")} hint={t("refusalReasonHint")} rows={3} />
  return (
    <section>
      <h2>{t("title")}</h2>
      <Form
        action={action}
        title={t("title")}
        check="dollar-account/outcome"
        formKey={formKey}
        hidden={{ id, version }}
        submitLabel={t("submit")}
      >
        <Radios
          name="outcome"
          legend={t("legend", { bank })}
          choices={[
            { value: "opened", label: t("opened"), more: reference },
            { value: "refused", label: t("refused"), more: reason },
          ]}
        />
      </Form>
    </section>
  )
}
