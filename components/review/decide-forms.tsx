import { useLocale, useTranslations } from "next-intl"
import { dayInWords } from "#components/application/dates.ts"
import { Field } from "#components/ui/field.tsx"
import type { CalendarDate } from "#lib/platform/clock.ts"
import { DecisionPage, type DecisionProps } from "./decision-page.tsx"

export function ApproveForm(props: DecisionProps) {
  return <DecisionPage decision="approve" {...props} />
}

export function RegisterForm(props: DecisionProps) {
  return <DecisionPage decision="register" {...props} />
}

export function ResumeForm(props: DecisionProps) {
  return <DecisionPage decision="resume" {...props} />
}

/** `answerBy` is the applicant's last day. */
type AskFormProps = DecisionProps & { answerBy: CalendarDate }

export function AskForm({ answerBy, ...props }: AskFormProps) {
  const t = useTranslations("desk.decide.ask")
  return (
    <DecisionPage decision="ask" {...props}>
      <p>{t("until", { date: dayInWords(answerBy, useLocale()) })}</p>
      <Field name="question" label={t("question")} hint={t("questionHint")} rows={6} />
    </DecisionPage>
  )
}

export function IntendDeclineForm({ answerBy, ...props }: AskFormProps) {
  const t = useTranslations("desk.decide.intend_decline")
  return (
    <DecisionPage decision="intend_decline" {...props}>
      <p>{t("until", { date: dayInWords(answerBy, useLocale()) })}</p>
      <Field name="reasons" label={t("reasons")} hint={t("reasonsHint")} rows={6} />
    </DecisionPage>
  )
}

export function HoldForm(props: DecisionProps) {
  const t = useTranslations("desk.decide.hold")
  return (
    <DecisionPage decision="hold" {...props}>
      <Field name="holdReason" label={t("reason")} hint={t("reasonHint")} />
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
