import { useTranslations } from "next-intl"
import { Form } from "#components/ui/form.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { FormAction } from "#lib/platform/form-state.ts"

type TextChoiceProps = {
  /** To which number, masked, and whether they want them. */
  texts: { to: string; wanted: boolean }
  action: FormAction
  formKey: string
  reference: string
}

/** Text messages at each step: off until somebody asks for them. */
export function TextChoice({ texts, action, formKey, reference }: TextChoiceProps) {
  const t = useTranslations("letters.texts")
  const mobile = () => <bdi dir="ltr">{texts.to}</bdi>
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">{t("title")}</h2>
      <p>{texts.wanted ? t.rich("on", { mobile }) : t("offer")}</p>
      <Form
        action={action}
        title={t("title")}
        formKey={formKey}
        hidden={{ texts: texts.wanted ? "off" : "on", reference }}
      >
        <SubmitButton tone="plain">{t(texts.wanted ? "stop" : "start")}</SubmitButton>
      </Form>
    </section>
  )
}
