import { Readable } from "node:stream"
import { getTranslations } from "next-intl/server"
import { formIn } from "#app/request-body.ts"
import { requireStaff } from "#app/session.ts"
import { statuses } from "#lib/application/lifecycle.ts"
import { today } from "#lib/platform/clock.ts"
import { NotFound } from "#lib/platform/result.ts"
import { everyCategory, provinces } from "#lib/reference/index.ts"
import { exportRegistrations } from "#lib/reports/export-registrations.ts"
import { readFilters } from "#lib/reports/filters.ts"
import { registrationColumns } from "#lib/reports/registration-columns.ts"

// Excel reads a CSV as UTF-8 only when it begins with this mark, and Urdu names need it.
const mark = "\uFEFF"

/** The register as a CSV file, with the filters of the reports page. A post, since it leaves an audit entry. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireStaff()
  const form = await formIn(request)
  if (!form) return new Response("Not a form", { status: 400 })
  const known = {
    today: today(),
    provinces: (await provinces()).map(({ code }) => code),
    categories: (await everyCategory()).map(({ code }) => code),
    statuses,
  }
  const { filters } = readFilters(Object.fromEntries(form), known)
  const t = await getTranslations({ locale: "en", namespace: "reports.columns" })
  const headings = Object.fromEntries(registrationColumns.map(({ heading }) => [heading, t(heading)]))
  try {
    const rows = await exportRegistrations(actor, filters, headings)
    return new Response(Readable.toWeb(withMark(rows)) as ReadableStream, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="registrations-${filters.from}-${filters.to}.csv"`,
        "cache-control": "no-store",
      },
    })
  } catch (error) {
    if (error instanceof NotFound) return new Response("Not found", { status: 404 })
    throw error
  }
}

// PostgreSQL sends some ten kilobytes at a time, and each piece costs the way through the response's streams.
const PIECE_BYTES = 128 * 1024

/** The rows behind the mark, in larger pieces. */
function withMark(rows: Readable): Readable {
  return Readable.from(
    (async function* () {
      let waiting = [Buffer.from(mark)]
      let bytes = 0
      for await (const chunk of rows) {
        waiting.push(chunk)
        bytes += chunk.length
        if (bytes < PIECE_BYTES) continue
        yield Buffer.concat(waiting)
        waiting = []
        bytes = 0
      }
      yield Buffer.concat(waiting)
    })(),
    { objectMode: false },
  )
}
