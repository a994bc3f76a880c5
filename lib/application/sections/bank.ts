import { referenceCode } from "#lib/platform/fields/choice.ts"
import { Refusal } from "#lib/platform/fields/field.ts"
import { bankCodeOf, iban } from "#lib/platform/fields/iban.ts"
import { personName } from "#lib/platform/fields/person-name.ts"
import { type AnswersTo, type Context, question, type Rule, schemaOf } from "./question.ts"
import { listed } from "./reference-codes.ts"

/** The letters in an IBAN must be the chosen bank's, unless no bank is known by them: published lists of codes have gaps. */
const ibanOfThatBank: Rule = {
  needs: ["bankCode", "iban"],
  at: ["iban"],
  asksReference: true,
  check({ bankCode, iban }, { reference }) {
    const code = bankCodeOf(iban)
    const isKnown = reference?.banks.some((bank) => bank.code === code)
    return isKnown && code !== bankCode ? new Refusal("iban.bank", { code }) : undefined
  },
}

export const accountQuestion = question(
  { bankCode: referenceCode("bankCode"), iban: iban(), accountTitle: personName("accountTitle", { max: 70 }) },
  { rules: [listed("bankCode", (code, { banks }) => banks.some((bank) => bank.code === code)), ibanOfThatBank] },
)

export const bankSchema = (context: Context) => schemaOf(accountQuestion, context)
export type Bank = AnswersTo<typeof accountQuestion>
