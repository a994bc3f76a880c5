import { getTranslations } from "next-intl/server"
import { Radios } from "#components/ui/choices.tsx"
import { Field } from "#components/ui/field.tsx"
import { guardianKinds } from "#lib/application/sections/identity.ts"
import { Question, type QuestionPageProps, titleOf } from "../../question.tsx"

export const generateMetadata = titleOf("identity.name")

export default async function NamePage(props: QuestionPageProps) {
  const t = await getTranslations("application")
  const kinds = guardianKinds.map((value) => ({ value, label: t(`options.guardianKind.${value}`) }))
  return (
    <Question name="identity.name" {...props}>
      <Field name="fullName" label={t("labels.fullName")} hint={t("hints.fullName")} width={24} autoComplete="name" />
      <Field name="fullNameUrdu" label={t("labels.fullNameUrdu")} hint={t("hints.fullNameUrdu")} width={24} urdu />
      <Radios name="guardianKind" legend={t("labels.guardianKind")} choices={kinds} inline />
      <Field name="guardianName" label={t("labels.guardianName")} hint={t("hints.guardianName")} width={24} />
    </Question>
  )
}
