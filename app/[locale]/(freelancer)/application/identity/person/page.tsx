import { getTranslations } from "next-intl/server"
import { Radios } from "#components/ui/choices.tsx"
import { DateField } from "#components/ui/date-field.tsx"
import { genders } from "#lib/application/sections/identity.ts"
import { dateWords } from "../../date-words.ts"
import { Question, type QuestionPageProps, titleOf } from "../../question.tsx"

export const generateMetadata = titleOf("identity.person")

export default async function PersonPage(props: QuestionPageProps) {
  const t = await getTranslations("application")
  const choices = genders.map((value) => ({ value, label: t(`options.gender.${value}`) }))
  return (
    <Question name="identity.person" {...props}>
      <DateField
        name="dateOfBirth"
        legend={t("labels.dateOfBirth")}
        hint={t("hints.dateOfBirth")}
        words={await dateWords()}
        birthday
      />
      <Radios name="gender" legend={t("labels.gender")} choices={choices} inline />
    </Question>
  )
}
