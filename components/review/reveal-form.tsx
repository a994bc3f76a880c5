import { useTranslations } from "next-intl"
import { Radios } from "#components/ui/choices.tsx"
import { Field } from "#components/ui/field.tsx"
import { revealable } from "#lib/review/schema.ts"
import { DecisionPage, type DecisionProps } from "./decision-page.tsx"

/** Asks which number, and why. What is written stands in the audit log, each time: the form has no key. */
export function RevealForm(props: Omit<DecisionProps, "formKey">) {
  const t = useTranslations("desk.decide.reveal")
  return (
    <DecisionPage decision="reveal" {...props}>
      <Radios
        name="what"
        legend={t("what")}
        choices={revealable.map((value) => ({ value, label: t(`numbers.${value}`) }))}
      />
      <Field name="revealReason" label={t("reason")} hint={t("reasonHint")} />
    </DecisionPage>
  )
}
