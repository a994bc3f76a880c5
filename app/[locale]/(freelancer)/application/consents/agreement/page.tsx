import { getTranslations } from "next-intl/server"
import { Checkbox } from "#components/ui/checkbox.tsx"
import { Question, type QuestionPageProps, titleOf } from "../../question.tsx"

export const generateMetadata = titleOf("consents.agreement")

const consents = ["consentRegistration", "consentBankSharing", "consentStatistics"] as const

export default async function ConsentsPage(props: QuestionPageProps) {
  const t = await getTranslations("application.consentWords")
  return (
    <Question name="consents.agreement" {...props}>
      {consents.map((name) => (
        <Checkbox key={name} name={name} label={t(name)} hint={t(`${name}Hint`)} />
      ))}
    </Question>
  )
}
