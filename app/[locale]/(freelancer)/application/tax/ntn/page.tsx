import { getTranslations } from "next-intl/server"
import { Field } from "#components/ui/field.tsx"
import { Question, type QuestionPageProps, titleOf } from "../../question.tsx"

export const generateMetadata = titleOf("tax.ntn")

export default async function NtnPage(props: QuestionPageProps) {
  const t = await getTranslations("application")
  return (
    <Question name="tax.ntn" headed {...props}>
      <Field
        name="ntn"
        label={t("tax.ntn.title")}
        hint={t("hints.ntn")}
        width={13}
        code
        inputMode="numeric"
        autoComplete="off"
        heading
      />
    </Question>
  )
}
