import { getLocale, getTranslations } from "next-intl/server"
import { Checkboxes, Radios } from "#components/ui/choices.tsx"
import { Field } from "#components/ui/field.tsx"
import { otherCategory } from "#lib/application/sections/work.ts"
import { today } from "#lib/platform/clock.ts"
import { categories, localName } from "#lib/reference/index.ts"
import { Question, type QuestionPageProps, titleOf } from "../../question.tsx"

export const generateMetadata = titleOf("work.category")

export default async function CategoryPage(props: QuestionPageProps) {
  const t = await getTranslations("application")
  const locale = await getLocale()
  const offered = await categories(today())
  const choices = offered.map((category) => ({ value: category.code, label: localName(category, locale) }))
  const withCodes = choices.map((choice, at) => {
    const code = offered[at]?.purposeCode
    const hint = code ? t("withPurposeCode", { code }) : t("withoutPurposeCode")
    const more = choice.value === otherCategory && (
      <Field name="categoryOther" label={t("labels.categoryOther")} width={24} />
    )
    return { ...choice, hint, more }
  })
  return (
    <Question name="work.category" {...props}>
      <Radios name="primaryCategory" legend={t("labels.primaryCategory")} choices={withCodes} />
      <Checkboxes
        name="furtherCategories"
        legend={t("labels.furtherCategories")}
        hint={t("hints.furtherCategories")}
        choices={choices}
      />
    </Question>
  )
}
