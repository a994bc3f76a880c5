import "./trial.css"
import { useTranslations } from "next-intl"
import { Form } from "#components/ui/form.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { FormAction } from "#lib/platform/form-state.ts"
import type { TrialKey } from "#lib/trial/people.ts"

type PersonButtonProps = {
  action: FormAction
  person: TrialKey
  name: string
}

/** One person to be: who they are, what is there to see, and the button. */
export function PersonButton({ action, person, name }: PersonButtonProps) {
  const t = useTranslations("trial")
  return (
    <section className="trial-person" aria-labelledby={`person-${person}`}>
      <div>
        <h3 id={`person-${person}`}>{t(`people.${person}.who`, { name })}</h3>
        <p className="hint">{t(`people.${person}.see`)}</p>
      </div>
      <Form action={action} title={t("title")} hidden={{ person }}>
        <SubmitButton tone="plain">{t("people.be", { name })}</SubmitButton>
      </Form>
    </section>
  )
}
