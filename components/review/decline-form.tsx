import { useTranslations } from "next-intl"
import { Radios } from "#components/ui/choices.tsx"
import { Field } from "#components/ui/field.tsx"
import { DecisionPage } from "./decision-page.tsx"
import { inWritingOf, type LetterProps, LetterToSend } from "./letter-to-send.tsx"

type DeclineFormProps = LetterProps & {
  reasons: { value: string; label: string; letter: string }[]
  /** Reasons are left out that the applicant has to hear first. */
  isNoticeFirst: boolean
}

/** A reason from the list, each with the letter that the applicant reads. */
export function DeclineForm({ reasons, isNoticeFirst, reader, ...props }: DeclineFormProps) {
  const t = useTranslations("desk.decide.decline")
  return (
    <DecisionPage decision="decline" isWarning {...props}>
      {isNoticeFirst && <p>{t("noticeFirst")}</p>}
      <Radios
        name="declineReason"
        legend={t("reason")}
        hint={t("reasonHint")}
        choices={reasons.map(({ value, label, letter }) => ({
          value,
          label,
          hint: <span {...inWritingOf(reader)}>{letter}</span>,
        }))}
      />
      <Field name="note" label={t("note")} hint={t("noteHint")} rows={4} urdu={reader === "ur"} />
      <LetterToSend reader={reader} />
    </DecisionPage>
  )
}
