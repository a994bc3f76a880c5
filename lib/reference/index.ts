export { type Bank, banks, everyBank } from "./banks.ts"
export { type Category, categories, everyCategory } from "./categories.ts"
export { type DeclineReason, declineReasons, everyDeclineReason } from "./decline-reasons.ts"
export { type District, districts } from "./districts.ts"
export { dueAgain } from "./due-again.ts"
export { dueOn } from "./due-on.ts"
export { type Fee, feeOn } from "./fee-on.ts"
export {
  type FiscalYear,
  fiscalYearBefore,
  fiscalYearMonths,
  fiscalYearOf,
  fiscalYearRange,
  isFiscalYear,
} from "./fiscal-year.ts"
export { holidays } from "./holidays.ts"
export { forgetReference } from "./kept.ts"
export { type KeptYears, keptYears } from "./kept-years.ts"
export { type LetterTemplate, letterTemplates, templateWords } from "./letter-templates.ts"
export { localName } from "./local-name.ts"
export { dollarCurrencies, type PolicyKey, policyOn } from "./policy-on.ts"
export { type Province, provinces } from "./provinces.ts"
export { type PurposeCode, purposeCodes } from "./purpose-codes.ts"
export { type TaxRate, taxRateOn } from "./tax-rate-on.ts"
export { addWorkingDays, isWorkingDay, workingDaysBetween } from "./working-days.ts"
export { workingHoursAgo } from "./working-hours-ago.ts"
