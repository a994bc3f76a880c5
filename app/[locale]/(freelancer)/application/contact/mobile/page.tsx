import { getTranslations } from "next-intl/server"
import { Field } from "#components/ui/field.tsx"
import { Question, type QuestionPageProps, titleOf } from "../../question.tsx"

export const generateMetadata = titleOf("contact.mobile")

export default async function MobilePage(props: QuestionPageProps) {
  const t = await getTranslations("application")
  return (
    <Question name="contact.mobile" headed {...props}>
      <Field
        name="mobile"
        type="tel"
        label={t("contact.mobile.title")}
        hint={t("hints.mobile")}
        width={13}
        autoComplete="tel"
        heading
      />
    </Question>
  )
}
