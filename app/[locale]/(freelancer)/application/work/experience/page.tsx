import { getTranslations } from "next-intl/server"
import { Checkboxes } from "#components/ui/choices.tsx"
import { Field } from "#components/ui/field.tsx"
import { platforms } from "#lib/application/sections/work.ts"
import { Question, type QuestionPageProps, titleOf } from "../../question.tsx"

export const generateMetadata = titleOf("work.experience")

export default async function ExperiencePage(props: QuestionPageProps) {
  const t = await getTranslations("application")
  const choices = platforms.map((value) => ({ value, label: t(`options.platforms.${value}`) }))
  return (
    <Question name="work.experience" {...props}>
      <Field name="skills" label={t("labels.skills")} hint={t("hints.skills")} rows={3} />
      <Field
        name="yearsOfExperience"
        label={t("labels.yearsOfExperience")}
        hint={t("hints.yearsOfExperience")}
        width={4}
        code
        inputMode="numeric"
      />
      <Checkboxes name="platforms" legend={t("labels.platforms")} hint={t("hints.platforms")} choices={choices} />
    </Question>
  )
}
