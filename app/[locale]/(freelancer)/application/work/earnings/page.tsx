import { getTranslations } from "next-intl/server"
import { Radios } from "#components/ui/choices.tsx"
import { earningsBands } from "#lib/application/sections/work.ts"
import { Question, type QuestionPageProps, titleOf } from "../../question.tsx"

export const generateMetadata = titleOf("work.earnings")

export default async function EarningsPage(props: QuestionPageProps) {
  const t = await getTranslations("application")
  const choices = earningsBands.map((value) => ({ value, label: t(`options.earningsBand.${value}`) }))
  return (
    <Question name="work.earnings" headed {...props}>
      <Radios
        name="earningsBand"
        legend={t("work.earnings.title")}
        hint={t("hints.earningsBand")}
        choices={choices}
        heading
      />
    </Question>
  )
}
