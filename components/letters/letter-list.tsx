import { useLocale, useTranslations } from "next-intl"
import { momentInWords } from "#components/application/dates.ts"
import { Form } from "#components/ui/form.tsx"
import { StatusTag, type Tone } from "#components/ui/status-tag.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { ShownLetter } from "#lib/letters/shown.ts"
import type { FormAction } from "#lib/platform/form-state.ts"

const tones: Record<ShownLetter["state"], Tone> = {
  queued: "wait",
  sent: "info",
  delivered: "go",
  bounced: "stop",
  complained: "stop",
  failed: "stop",
  not_due: "grey",
}

/** Sends the last letter again; nobody is offered it who may not. */
export type SendAgain = {
  action: FormAction
  formKey: string
  reference: string
}

type LetterListProps = { letters: ShownLetter[]; again?: SendAgain | false }

/** What was written about an application, the newest first, each with what became of it. */
export function LetterList({ letters, again }: LetterListProps) {
  const t = useTranslations("letters")
  const locale = useLocale()
  const called = ({ kind, channel }: ShownLetter) => {
    const title = t(`kinds.${t.has(`kinds.${kind}`) ? kind : "other"}`)
    return channel === "sms" ? t("text", { title }) : title
  }
  const last = letters.find(({ mayBeSentAgain }) => mayBeSentAgain)
  return (
    <>
      <ul className="tasks">
        {letters.map((letter) => (
          <li key={letter.id}>
            <span>
              {called(letter)}
              <small>
                <time dateTime={letter.at.toISOString()}>{momentInWords(letter.at, locale)}</time>
              </small>
              {letter.to && (
                <small>
                  {t("to")} <bdi dir="ltr">{letter.to}</bdi>
                </small>
              )}
              {letter.trouble && <small>{t(`troubles.${letter.trouble}`)}</small>}
            </span>
            <StatusTag tone={tones[letter.state]}>{t(`states.${letter.state}`)}</StatusTag>
          </li>
        ))}
      </ul>
      {again && last && (
        <Form
          action={again.action}
          title={t("again")}
          formKey={again.formKey}
          hidden={{ letter: last.id, reference: again.reference }}
        >
          <SubmitButton tone="plain">{t("again")}</SubmitButton>
        </Form>
      )}
    </>
  )
}
