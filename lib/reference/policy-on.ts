import type { CalendarDate } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { inForce, newestInForce } from "./in-force.ts"
import { datedRow, kept } from "./kept.ts"

/** The board's settings: years, days, working days, hours and months, as the name says, or 1 for yes and 0 for no. */
export type PolicyKey =
  | "minimum_age"
  | "fee_lapse_days"
  | "fee_lapse_grace_days"
  | "registration_months"
  | "review_working_days"
  | "information_answer_days"
  | "decline_answer_days"
  | "claim_idle_hours"
  | "answer_wait_working_days"
  | "final_approval_by_another"
  | "risky_approval_by_another"
  | "second_review_percent"
  | "enquiry_working_days"
  | "application_kept_years"
  | "register_kept_years"
  | "letter_kept_years"
  | "enquiry_kept_years"
  | "audit_kept_years"

const CURRENCY = "dollar_account_currency_"

const all = kept(async () => (await database.policy.findMany()).map(datedRow))

/** A setting as it stands on a day. Throws when the reference data has none. */
export async function policyOn(key: PolicyKey, on: CalendarDate): Promise<number> {
  const policies = (await all()).filter((policy) => policy.key === key)
  const policy = newestInForce(policies, on)
  if (!policy) throw new Error(`the policy ${key} has no value on ${on}`)
  return policy.value
}

/** The currencies that a "dollar account" may be asked in on a day, as "USD", in the order of the pick-list. */
export async function dollarCurrencies(on: CalendarDate): Promise<string[]> {
  const offered = inForce(await all(), on).filter(({ key }) => key.startsWith(CURRENCY))
  return offered.toSorted((a, b) => a.value - b.value).map(({ key }) => key.slice(CURRENCY.length).toUpperCase())
}
