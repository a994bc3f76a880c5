import { fromDateColumn } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { kept } from "#lib/reference/kept.ts"
import type { ExportMonth, ExportPrint } from "./figures.ts"

/** All that is known of the national ICT exports, oldest first: months one by one, and fiscal years as printed. */
export type ExportFigures = { months: ExportMonth[]; prints: ExportPrint[] }

/** The national ICT export figures with their sources. Kept for a minute, as all reference data. */
export const exportFigures = kept(async (): Promise<ExportFigures> => {
  const [months, prints] = await Promise.all([
    database.exportMonth.findMany({ orderBy: { month: "asc" } }),
    database.exportYear.findMany({ orderBy: [{ fiscalYear: "asc" }, { vintage: "asc" }] }),
  ])
  return {
    months: months.map(({ month, usdMillion, status, note, source }) => ({
      month: fromDateColumn(month),
      usdMillion: usdMillion?.toNumber() ?? null,
      status: status === "derived" ? "derived" : "reported",
      note,
      sources: addresses(source),
    })),
    prints: prints.map(({ fiscalYear, vintage, usdMillion, note, source }) => ({
      fiscalYear,
      vintage,
      usdMillion: usdMillion.toNumber(),
      note,
      sources: addresses(source),
    })),
  }
})

function addresses(source: string): string[] {
  return source.split(" | ").filter((address) => /^https?:\/\//.test(address))
}
