import { text } from "node:stream/consumers"
import { parse } from "csv-parse/sync"
import { expect, test } from "vitest"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import { givenRegistered } from "#test/given-payments.ts"
import { givenPerson } from "#test/given-person.ts"
import { exportRegistrations } from "./export-registrations.ts"
import { firstDay, type ReportFilters } from "./filters.ts"

const everything: ReportFilters = {
  from: firstDay,
  to: "2099-12-31",
  fiscalYear: null,
  province: null,
  category: null,
  status: null,
}

async function exported(filters = everything): Promise<Record<string, string>[]> {
  const admin = await givenPerson("admin")
  return parse(await text(await exportRegistrations(admin, filters, {})), { columns: true })
}

test("the export holds each registration with its number masked, and leaves an entry that says with which filters", async () => {
  const { number, id } = await givenRegistered(await givenPerson())
  const row = (await exported()).find((one) => one.number === number)
  const application = await database.application.findUniqueOrThrow({ where: { id } })
  expect(row).toMatchObject({ full_name: "Ayesha Khan", identity_number: application.identityNumberMasked })
  const entry = await database.auditEntry.findFirstOrThrow({
    where: { type: "report.exported" },
    orderBy: { id: "desc" },
  })
  expect(entry.detail).toMatchObject({ report: "registrations", filters: { from: firstDay, to: "2099-12-31" } })
})

test("a name that a spreadsheet would run as a formula arrives as text", async () => {
  const { number } = await givenRegistered(await givenPerson())
  for (const name of ['=HYPERLINK("https://evil.example")', "+1", "-1", "@SUM(A1)", "＝1", "\t=1", "\n=1"]) {
    await database.registration.update({ where: { number }, data: { fullName: name } })
    const row = (await exported()).find((one) => one.number === number)
    expect(row?.full_name).toBe(`'${name}`)
  }
})

test("filters narrow the export", async () => {
  const { number } = await givenRegistered(await givenPerson())
  const numbers = async (filters: Partial<ReportFilters>) =>
    (await exported({ ...everything, ...filters })).map((row) => row.number)
  expect(await numbers({ province: "punjab" })).toContain(number)
  expect(await numbers({ province: "sindh" })).not.toContain(number)
  expect(await numbers({ to: "2022-06-30" })).toEqual([])
})

test("only an admin exports", async () => {
  for (const role of ["officer", "supervisor", "auditor", "freelancer", "bank"] as const) {
    const person = await givenPerson(role)
    await expect(exportRegistrations(person, everything, {}), role).rejects.toThrow(NotFound)
  }
})
