import { expect, test } from "vitest"
import { database } from "#lib/platform/database.ts"
import {
  banks,
  categories,
  declineReasons,
  districts,
  dollarCurrencies,
  dueOn,
  everyCategory,
  feeOn,
  forgetReference,
  policyOn,
  provinces,
  purposeCodes,
  taxRateOn,
} from "./index.ts"

const day = "2026-11-24"

test("every district lies in a province, and every province has one", async () => {
  const codes = new Set((await districts()).map((district) => district.provinceCode))
  expect(codes).toEqual(new Set((await provinces()).map((province) => province.code)))
})

test("every category's purpose code is in force and counts as an IT export", async () => {
  const itCodes = (await purposeCodes(day)).filter((code) => code.isItExport).map(({ code }) => code)
  const named = (await categories(day)).flatMap(({ purposeCode }) => purposeCode ?? [])
  expect(named.length).toBeGreaterThan(8)
  expect(itCodes).toEqual(expect.arrayContaining(named))
})

test("what is offered has a name in both scripts", async () => {
  const lists = await Promise.all([provinces(), districts(day), categories(day), banks(day), declineReasons(day)])
  for (const { nameEn, nameUr } of lists.flat()) {
    expect(nameEn).toMatch(/^[\x20-\x7e]+$/)
    expect(nameUr).toMatch(/[\u0600-\u06ff]/)
  }
})

test("a district made in January 2026 is on offer from then on", async () => {
  const on = async (date: string) => (await districts(date)).some(({ code }) => code === "bar-swat")
  expect(await on("2026-01-26")).toBe(false)
  expect(await on("2026-01-27")).toBe(true)
})

test("fees, settings, rates and currencies are those of the day", async () => {
  expect(await feeOn("new", day)).toMatchObject({ amountPaisa: 100_000, asOf: "2023-07-13", isConfirmed: false })
  expect((await feeOn("renewal", day)).amountPaisa).toBe(350_000)
  expect(await policyOn("minimum_age", day)).toBe(18)
  expect((await taxRateOn("export_income_registered", day))?.basisPoints).toBe(25)
  expect(await dollarCurrencies(day)).toEqual(["USD", "EUR", "GBP"])
})

test("a day without a fee or setting is an error, not a nought", async () => {
  await expect(feeOn("new", "1999-01-01")).rejects.toThrow("no fee for a new application is in force on 1999-01-01")
  await expect(policyOn("minimum_age", "1999-01-01")).rejects.toThrow("minimum_age")
  expect(await taxRateOn("export_income_registered", "1999-01-01")).toBeNull()
})

test("an answer is due after five working days in Pakistan, holidays left out", async () => {
  // 11 pm UTC on Thursday is Friday in Pakistan; 25 December 2026 is a Friday too.
  expect(await dueOn(new Date("2026-12-17T23:00:00Z"))).toBe("2026-12-28")
  expect(await dueOn(new Date("2026-12-17T10:00:00Z"))).toBe("2026-12-24")
})

test("an answer is kept until it is forgotten, and what has ended is still there to be shown", async () => {
  await categories(day)
  await database.category.update({ where: { code: "other" }, data: { validTo: new Date("2026-06-30") } })
  const offered = async () => (await categories(day)).some(({ code }) => code === "other")
  expect(await offered()).toBe(true)
  forgetReference()
  expect(await offered()).toBe(false)
  expect((await everyCategory()).some(({ code }) => code === "other")).toBe(true)
})
