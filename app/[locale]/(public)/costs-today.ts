import { today } from "#lib/platform/clock.ts"
import { feeOn } from "#lib/reference/fee-on.ts"
import { policyOn } from "#lib/reference/policy-on.ts"
import { taxRateOn } from "#lib/reference/tax-rate-on.ts"

/** What the landing page says about money and time, each figure with the day since when it holds. Tax null when not known. */
export async function costsToday() {
  const on = today()
  const [fee, registered, others, reviewDays] = await Promise.all([
    feeOn("new", on),
    taxRateOn("export_income_registered", on),
    taxRateOn("export_income_other", on),
    policyOn("review_working_days", on),
  ])
  return { fee, tax: registered && others ? { registered, others } : null, reviewDays }
}
