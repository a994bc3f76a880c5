import { getLocale, getTranslations } from "next-intl/server"
import { Radios } from "#components/ui/choices.tsx"
import { Select } from "#components/ui/select.tsx"
import { today } from "#lib/platform/clock.ts"
import { banks, dollarCurrencies, localName } from "#lib/reference/index.ts"
import { Question, type QuestionPageProps, titleOf } from "../../question.tsx"

export const generateMetadata = titleOf("dollarAccount.choice")

export default async function DollarAccountPage(props: QuestionPageProps) {
  const t = await getTranslations("application")
  const locale = await getLocale()
  const [allBanks, currencies] = await Promise.all([banks(today()), dollarCurrencies(today())])
  const offering = allBanks.filter((bank) => bank.offersDollarAccount)
  const which = (
    <>
      <Select
        name="dollarBankCode"
        label={t("labels.dollarBankCode")}
        hint={t("hints.dollarBankCode")}
        empty={t("choose.dollarBankCode")}
        options={offering.map((bank) => ({ value: bank.code, label: localName(bank, locale) }))}
        width={24}
      />
      <Radios
        name="dollarCurrency"
        legend={t("labels.dollarCurrency")}
        choices={currencies.map((value) => ({ value, label: t(`options.dollarCurrency.${value}`) }))}
      />
    </>
  )
  const choices = [
    { value: "yes", label: t("options.wantsDollarAccount.yes"), more: which },
    { value: "no", label: t("options.wantsDollarAccount.no") },
  ]
  return (
    <Question name="dollarAccount.choice" headed {...props}>
      <Radios
        name="wantsDollarAccount"
        legend={t("dollarAccount.choice.title")}
        hint={t("hints.wantsDollarAccount")}
        choices={choices}
        heading
      />
    </Question>
  )
}
