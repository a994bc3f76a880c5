import type { CalendarDate } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { newestInForce } from "./in-force.ts"
import { datedRow, kept } from "./kept.ts"

const all = kept(async () => (await database.taxRate.findMany()).map(datedRow))

/** A tax rate in hundredths of a percent, since when, and who says so. It is shown with both, and promises nothing. */
export type TaxRate = Awaited<ReturnType<typeof all>>[number]

/** The tax on export income under s.154A on a day: of those registered with the board, or of others. Null when none is known. */
export async function taxRateOn(
  key: "export_income_registered" | "export_income_other",
  on: CalendarDate,
): Promise<TaxRate | null> {
  const rates = (await all()).filter((rate) => rate.key === key)
  return newestInForce(rates, on)
}
