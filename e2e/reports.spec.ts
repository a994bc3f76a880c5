import { readFileSync } from "node:fs"
import { parse } from "csv-parse/sync"
import { database } from "#lib/platform/database.ts"
import { givenRegistered } from "#test/given-payments.ts"
import { givenPerson } from "#test/given-person.ts"
import { expect, test } from "./journey.ts"

test("an admin picks a period and filters, sees tables with charts, and downloads the registrations", async ({
  windowOf,
  looksRight,
}) => {
  const { number } = await givenRegistered(await givenPerson("freelancer"))
  await database.registration.update({ where: { number }, data: { fullName: "=1+1" } })
  const page = await windowOf(await givenPerson("admin", "Kamran Shah"))
  await page.goto("/desk/reports")
  await looksRight(page)
  await page.getByLabel("Province", { exact: true }).selectOption({ label: "Punjab" })
  await page.getByLabel("Fiscal year", { exact: true }).selectOption("all")
  await page.getByRole("button", { name: "Show" }).click()
  await expect(page).toHaveURL(/province=punjab/)
  for (const title of ["Applications by status", "By province", "By category"]) {
    await expect(page.getByRole("heading", { name: title })).toBeVisible()
    await expect(page.getByRole("table", { name: title })).toBeVisible()
    await expect(page.getByRole("img", { name: new RegExp(title) }).first()).toBeAttached()
  }
  await looksRight(page)

  const download = page.waitForEvent("download")
  await page.getByRole("button", { name: "Download registrations (CSV)" }).click()
  const file = await (await download).path()
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true })
  const row = rows.find((one) => one["Registration number"] === number)
  expect(row).toMatchObject({ Name: "'=1+1" })
  expect(row?.["Identity number (masked)"]).toMatch(/^35202-•{7}-\d$/)
})

test("an auditor reads reports and is offered no export", async ({ windowOf }) => {
  const page = await windowOf(await givenPerson("auditor"))
  await page.goto("/desk/reports")
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Registrations")
  await expect(page.getByRole("button", { name: /Download/ })).toHaveCount(0)
})
