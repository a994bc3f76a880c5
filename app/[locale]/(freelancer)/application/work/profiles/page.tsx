import { getTranslations } from "next-intl/server"
import { Field } from "#components/ui/field.tsx"
import { Question, type QuestionPageProps, titleOf } from "../../question.tsx"

export const generateMetadata = titleOf("work.profiles")

export default async function ProfilesPage(props: QuestionPageProps) {
  const t = await getTranslations("application")
  return (
    <Question name="work.profiles" headed {...props}>
      <Field
        name="profileLinks"
        label={t("work.profiles.title")}
        hint={t("hints.profileLinks")}
        rows={5}
        code
        heading
      />
    </Question>
  )
}
