import "server-only"
import type { Readable } from "node:stream"
import pg from "pg"
import { to as copyTo } from "pg-copy-streams"
import { record } from "#lib/audit/index.ts"
import { type Actor, authorise } from "#lib/identity/actor.ts"
import { pool, transaction } from "#lib/platform/database.ts"
import { log } from "#lib/platform/log.ts"
import { ok } from "#lib/platform/result.ts"
import type { ReportFilters } from "./filters.ts"
import { exportValue, registrationColumns } from "./registration-columns.ts"

/**
 * The register as CSV, as PostgreSQL writes it: nothing is collected here, however long it is. That it was asked for,
 * by whom and with which filters, is in the audit log before its first byte leaves. `headings` in the columns' order.
 */
export async function exportRegistrations(
  actor: Actor,
  filters: ReportFilters,
  headings: Record<string, string>,
): Promise<Readable> {
  authorise(actor, "export.registrations")
  await transaction(async (tx) => {
    await record(tx, actor, { type: "report.exported", report: "registrations", filters: told(filters) })
    return ok({})
  })
  const client = await pool().connect()
  try {
    const rows = client.query(copyTo(statement(filters, headings)))
    rows.once("error", (error) => {
      log.warn("export.broke_off", { error })
      client.release(true)
    })
    rows.once("end", () => client.release())
    // Whoever stops listening half way leaves a COPY under way: that connection is of no more use.
    rows.once("close", () => rows.readableEnded || rows.errored || client.release(true))
    return rows
  } catch (error) {
    client.release(true)
    throw error
  }
}

/** The COPY itself. It takes no parameters, so every value is quoted here; filters come parsed. */
export function statement(filters: ReportFilters, headings: Record<string, string>): string {
  const values = registrationColumns.map((column) => {
    const heading = headings[column.heading] ?? column.key
    return `${exportValue(column)} as ${pg.escapeIdentifier(heading)}`
  })
  const { province, category } = filters
  const conditions = [
    `r.registered_on between ${pg.escapeLiteral(filters.from)} and ${pg.escapeLiteral(filters.to)}`,
    ...(province ? [`r.province_code = ${pg.escapeLiteral(province)}`] : []),
    ...(category ? [`r.primary_category = ${pg.escapeLiteral(category)}`] : []),
  ]
  // registration_registered_on_number_idx gives the order; the whole register is read as it lies.
  return `copy (select ${values.join(", ")} from registration r where ${conditions.join(" and ")})
    to stdout with (format csv, header true)`
}

// The status of applications, which the page can be filtered by, is not the register's.
function told({ from, to, province, category }: ReportFilters): Record<string, string> {
  const given = Object.entries({ from, to, province, category }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  )
  return Object.fromEntries(given)
}
