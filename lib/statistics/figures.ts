import type { CalendarDate } from "#lib/platform/clock.ts"
import type { FiscalYear } from "#lib/reference/fiscal-year.ts"

/**
 * One month's exports of telecommunications, computer and information services. `usdMillion` null: not known.
 * reported: printed as such · derived: worked out from printed totals or rates, as `note` says
 */
export type ExportMonth = {
  month: CalendarDate
  usdMillion: number | null
  status: "reported" | "derived"
  note: string
  sources: string[]
}

/** A fiscal year's exports as they were printed in one month ("2021-07"). Later prints revise earlier ones. */
export type ExportPrint = {
  fiscalYear: FiscalYear
  vintage: string
  usdMillion: number
  note: string
  sources: string[]
}
