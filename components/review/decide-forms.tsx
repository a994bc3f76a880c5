import { useLocale, useTranslations } from "next-intl"
import { dayInWords } from "#components/application/dates.ts"
import { Field } from "#components/ui/field.tsx"
import type { CalendarDate } from "#lib/platform/clock.ts"
import { DecisionPage, type DecisionProps } from "./decision-page.tsx"
import { BeginWith, type LetterProps, LetterToSend, type Template } from "./letter-to-send.tsx"

export function ApproveForm({ reader, ...props }: LetterProps) {
  return (
    <DecisionPage decision="approve" {...props}>
      <LetterToSend reader={reader} />
    </DecisionPage>
  )
}

export function RegisterForm(props: DecisionProps) {
  return <DecisionPage decision="register" {...props} />
}

export function ResumeForm(props: DecisionProps) {
  return <DecisionPage decision="resume" {...props} />
}

/** `answerBy` is the applicant's last day, `templates` what one can begin with. */
type AskFormProps = LetterProps & { answerBy: CalendarDate; templates: Template[] }

/** `question` is what stands there at first. */
export function AskForm({ answerBy, question, reader, templates, ...props }: AskFormProps & { question: string }) {
  const t = useTranslations("desk.decide.ask")
  return (
    <DecisionPage decision="ask" values={{ question }} {...props}>
      <p>{t("until", { date: dayInWords(answerBy, useLocale()) })}</p>
      <BeginWith templates={templates} />
      <Field name="question" label={t("question")} hint={t("questionHint")} rows={6} urdu={reader === "ur"} />
      <LetterToSend reader={reader} />
    </DecisionPage>
  )
}

export function IntendDeclineForm({ answerBy, reader, templates, ...props }: AskFormProps) {
  const t = useTranslations("desk.decide.intend_decline")
  return (
    <DecisionPage decision="intend_decline" {...props}>
      <p>{t("until", { date: dayInWords(answerBy, useLocale()) })}</p>
      <BeginWith templates={templates} />
      <Field name="reasons" label={t("reasons")} hint={t("reasonsHint")} rows={6} urdu={reader === "ur"} />
      <LetterToSend reader={reader} />
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

export function SetAsideForm(props: DecisionProps) {
  const t = useTranslations("desk.decide.set_aside")
  return (
    <DecisionPage decision="set_aside" {...props}>
      <Field name="setAsideReason" label={t("reason")} hint={t("reasonHint")} />
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
