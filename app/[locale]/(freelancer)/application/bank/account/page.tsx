import { getLocale, getTranslations } from "next-intl/server"
import { Field } from "#components/ui/field.tsx"
import { Select } from "#components/ui/select.tsx"
import { today } from "#lib/platform/clock.ts"
import { banks, localName } from "#lib/reference/index.ts"
import { Question, type QuestionPageProps, titleOf } from "../../question.tsx"

export const generateMetadata = titleOf("bank.account")

export default async function AccountPage(props: QuestionPageProps) {
  const t = await getTranslations("application")
  const locale = await getLocale()
  const options = (await banks(today())).map((bank) => ({ value: bank.code, label: localName(bank, locale) }))
  return (
    <Question name="bank.account" {...props}>
      <Select name="bankCode" label={t("labels.bankCode")} empty={t("choose.bankCode")} options={options} width={24} />
      <Field name="iban" label={t("labels.iban")} hint={t("hints.iban")} width={24} code autoComplete="off" />
      <Field
        name="accountTitle"
        label={t("labels.accountTitle")}
        hint={t("hints.accountTitle")}
        width={24}
        autoComplete="off"
      />
    </Question>
  )
}
