import { optionalChoice, optionalReferenceCode, yesOrNo } from "#lib/platform/fields/choice.ts"
import { Refusal } from "#lib/platform/fields/field.ts"
import { type AnswersTo, type Context, question, type Rule, schemaOf } from "./question.ts"
import { listed } from "./reference-codes.ts"

export const dollarCurrencies = ["USD", "EUR", "GBP"] as const

const neededForYes = (name: string): Rule => ({
  needs: ["wantsDollarAccount"],
  at: [name],
  check: (values) => (values.wantsDollarAccount && !values[name] ? new Refusal(`${name}.required`) : undefined),
})

const bankOffersIt: Rule = {
  needs: ["wantsDollarAccount", "dollarBankCode"],
  at: ["dollarBankCode"],
  asksReference: true,
  check({ wantsDollarAccount, dollarBankCode }, { reference }) {
    const bank = reference?.banks.find(({ code }) => code === dollarBankCode)
    return wantsDollarAccount && bank?.offersDollarAccount === false ? new Refusal("dollarBankCode.offers") : undefined
  },
}

export const dollarAccountQuestion = question(
  {
    wantsDollarAccount: yesOrNo("wantsDollarAccount"),
    dollarBankCode: optionalReferenceCode(),
    dollarCurrency: optionalChoice(dollarCurrencies),
  },
  {
    optional: ["dollarBankCode", "dollarCurrency"],
    rules: [
      neededForYes("dollarBankCode"),
      neededForYes("dollarCurrency"),
      listed("dollarBankCode", (code, { banks }) => banks.some((bank) => bank.code === code)),
      bankOffersIt,
    ],
    settle: (values) =>
      values.wantsDollarAccount ? values : { ...values, dollarBankCode: null, dollarCurrency: null },
  },
)

export const dollarAccountSchema = (context: Context) => schemaOf(dollarAccountQuestion, context)
export type DollarAccount = AnswersTo<typeof dollarAccountQuestion>
