import { expect, test } from "vitest"
import { NotFound } from "#lib/platform/result.ts"
import { givenSubmitted } from "#test/given-application.ts"
import { givenFeeDue, givenRegistered } from "#test/given-payments.ts"
import { givenPerson } from "#test/given-person.ts"
import { firstDay, readFilters, reportYears, spansOf } from "./filters.ts"
import { registrationReport } from "./registration-report.ts"

const known = {
  today: "2026-11-24",
  provinces: ["punjab"],
  categories: ["web-development"],
  statuses: ["submitted"],
} as const

test("a report counts applications by status and province, registrations, and what was asked of banks", async () => {
  const admin = await givenPerson("admin")
  await givenSubmitted(await givenPerson())
  await givenFeeDue(await givenPerson())
  await givenRegistered(await givenPerson())
  const filters = { ...readFilters({}, known).filters, from: firstDay, to: "2099-12-31" }
  const { applications, registrations, dollarAccounts } = await registrationReport(admin, filters)
  expect(applications.total).toBe(3)
  expect(Object.fromEntries(applications.byStatus.map(({ key, count }) => [key, count]))).toEqual({
    submitted: 1,
    fee_due: 1,
    registered: 1,
  })
  expect(applications.byProvince).toEqual([{ key: "punjab", count: 3 }])
  expect(registrations).toMatchObject({
    total: 1,
    byStatus: [{ key: "active", count: 1 }],
    byCategory: [{ key: "web-development", count: 1 }],
  })
  expect(dollarAccounts).toMatchObject({ asked: 1, endorsed: 0, opened: 0 })
  expect((await registrationReport(admin, { ...filters, province: "sindh" })).applications.total).toBe(0)
})

test("reports are not there for officers and freelancers", async () => {
  const { filters } = readFilters({}, known)
  for (const role of ["officer", "freelancer", "bank"] as const) {
    await expect(registrationReport(await givenPerson(role), filters), role).rejects.toThrow(NotFound)
  }
})

test("without a period a report covers the present fiscal year, which begins on 1 July", () => {
  expect(readFilters({}, known).filters).toMatchObject({ from: "2026-07-01", to: "2027-06-30", fiscalYear: "2026-27" })
})

test("a filter that makes no sense is left out, and said to be", () => {
  for (const odd of [
    { period: "FY26" },
    { from: "2026-02-30" },
    { province: "atlantis" },
    { from: "2026-05-01", to: "2026-04-01" },
  ]) {
    const { filters, ignored } = readFilters(odd, known)
    expect(ignored, JSON.stringify(odd)).toBe(true)
    expect(filters).toMatchObject({ fiscalYear: "2026-27", province: null })
  }
})

test("a long period is told by fiscal years, a short one by months, and no month is lost", () => {
  const all = spansOf({ from: "2021-09-16", to: "2026-11-24" }, "2026-11-24")
  expect(all.map(({ key }) => key)).toEqual([...reportYears("2026-11-24")].reverse())
  expect(all.flatMap(({ months }) => months)).toHaveLength(63)
  expect(spansOf({ from: "2025-07-01", to: "2026-06-30" }, "2026-11-24").map(({ key }) => key)).toHaveLength(12)
})

test("months that are still to come are no months without registrations", () => {
  const spans = spansOf({ from: "2026-07-01", to: "2027-06-30" }, "2026-11-24")
  expect(spans.map(({ key }) => key).at(-1)).toBe("2026-11-01")
})
