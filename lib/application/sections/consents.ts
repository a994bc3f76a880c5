import { tick } from "#lib/platform/fields/choice.ts"
import { Refusal } from "#lib/platform/fields/field.ts"
import { type AnswersTo, type Context, question, type Rule, schemaOf } from "./question.ts"

const toRegister: Rule = {
  needs: ["consentRegistration"],
  at: ["consentRegistration"],
  check: (values) => (values.consentRegistration ? undefined : new Refusal("consentRegistration.required")),
}

/** Nothing goes to a bank without this consent, so who asks for a dollar account gives it. */
const toAskABank: Rule = {
  needs: ["wantsDollarAccount", "consentBankSharing"],
  at: ["consentBankSharing"],
  check: (values) =>
    values.wantsDollarAccount && !values.consentBankSharing ? new Refusal("consentBankSharing.required") : undefined,
}

/** Three consents, each of its own; statistics is free. */
export const consentsQuestion = question(
  { consentRegistration: tick(), consentBankSharing: tick(), consentStatistics: tick() },
  { optional: ["consentBankSharing", "consentStatistics"], rules: [toRegister, toAskABank] },
)

export const consentsSchema = (context: Context) => schemaOf(consentsQuestion, context)
export type Consents = AnswersTo<typeof consentsQuestion>
