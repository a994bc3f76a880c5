import { useTranslations } from "next-intl"
import { Field } from "#components/ui/field.tsx"
import { DecisionPage, type DecisionProps } from "./decision-page.tsx"

export function ApproveForm(props: DecisionProps) {
  return <DecisionPage decision="approve" {...props} />
}

export function RegisterForm(props: DecisionProps) {
  return <DecisionPage decision="register" {...props} />
}

export function AskForm(props: DecisionProps) {
  const t = useTranslations("desk.decide.ask")
  return (
    <DecisionPage decision="ask" {...props}>
      <Field name="question" label={t("question")} hint={t("questionHint")} rows={6} />
    </DecisionPage>
  )
}

export function ReopenForm(props: DecisionProps) {
  const t = useTranslations("desk.decide.reopen")
  return (
    <DecisionPage decision="reopen" {...props}>
      <Field name="reopenReason" label={t("reason")} hint={t("reasonHint")} />
    </DecisionPage>
  )
}
