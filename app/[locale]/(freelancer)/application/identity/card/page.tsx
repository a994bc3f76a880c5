import { getTranslations } from "next-intl/server"
import { Checkbox } from "#components/ui/checkbox.tsx"
import { Radios } from "#components/ui/choices.tsx"
import { DateField } from "#components/ui/date-field.tsx"
import { Field } from "#components/ui/field.tsx"
import { identityKinds } from "#lib/application/sections/identity.ts"
import { dateWords } from "../../date-words.ts"
import { Question, type QuestionPageProps, titleOf } from "../../question.tsx"

export const generateMetadata = titleOf("identity.card")

export default async function CardPage(props: QuestionPageProps) {
  const t = await getTranslations("application")
  const words = await dateWords()
  const kinds = identityKinds.map((value) => ({ value, label: t(`options.identityKind.${value}`) }))
  return (
    <Question name="identity.card" {...props}>
      <Radios name="identityKind" legend={t("labels.identityKind")} choices={kinds} inline />
      <Field
        name="identityNumber"
        label={t("labels.identityNumber")}
        hint={t("hints.identityNumber")}
        width={13}
        code
        inputMode="numeric"
        autoComplete="off"
      />
      <DateField
        name="identityIssuedOn"
        legend={t("labels.identityIssuedOn")}
        hint={t("hints.identityIssuedOn")}
        words={words}
      />
      <DateField
        name="identityExpiresOn"
        legend={t("labels.identityExpiresOn")}
        hint={t("hints.identityExpiresOn")}
        words={words}
      />
      <Checkbox name="identityForLife" label={t("labels.identityForLife")} />
    </Question>
  )
}
