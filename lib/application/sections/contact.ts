import { referenceCode } from "#lib/platform/fields/choice.ts"
import { Refusal } from "#lib/platform/fields/field.ts"
import { text } from "#lib/platform/fields/free-text.ts"
import { mobile } from "#lib/platform/fields/mobile.ts"
import { type AnswersTo, type Context, question, type Rule, schemaOf, together } from "./question.ts"
import { listed } from "./reference-codes.ts"

export const mobileQuestion = question({ mobile: mobile() })

const districtInProvince: Rule = {
  needs: ["provinceCode", "districtCode"],
  at: ["districtCode"],
  asksReference: true,
  check({ provinceCode, districtCode }, { reference }) {
    const district = reference?.districts.find(({ code }) => code === districtCode)
    return district && district.provinceCode !== provinceCode ? new Refusal("districtCode.province") : undefined
  },
}

export const addressQuestion = question(
  {
    addressLine: text("addressLine", { max: 200 }),
    city: text("city", { max: 60 }),
    provinceCode: referenceCode("provinceCode"),
    districtCode: referenceCode("districtCode"),
  },
  {
    rules: [
      listed("provinceCode", (code, { provinces }) => provinces.includes(code)),
      listed("districtCode", (code, { districts }) => districts.some((district) => district.code === code)),
      districtInProvince,
    ],
  },
)

const contact = together(mobileQuestion, addressQuestion)
export const contactSchema = (context: Context) => schemaOf(contact, context)
export type Contact = AnswersTo<typeof contact>
