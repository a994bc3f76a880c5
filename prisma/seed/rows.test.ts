import { expect, test } from "vitest"
import { chanceFor } from "./chance.ts"
import type { SeedContext } from "./made.ts"
import { applicationRows } from "./rows.ts"

const context: SeedContext = {
  seed: 3,
  applications: 1_000,
  until: new Date("2026-11-24T18:00:00Z"),
  officers: ["00000000-0000-7000-8000-000000000001"],
  passwordHash: "-",
  first: { reference: 1, registration: 1, psid: 1 },
  reference: {
    districtsByProvince: [[[{ code: "lahore", provinceCode: "punjab", nameEn: "Lahore" }], 1]],
    categories: [{ code: "web-development", purposeCode: "9186" }],
    banks: ["HABB", "MEZN"],
    dollarBanks: ["MEZN"],
    declineReasons: ["card_expired"],
    holidays: new Set(),
    feePaisa: 100_000,
  },
}

// Sealing takes fresh chance each time, as it must.
const told = (index: number, seed: number) =>
  applicationRows(index, { ...context, seed }).map(({ table, row }) => [
    table,
    Object.entries(row).filter(([column]) => !column.endsWith("_encrypted")),
  ])

test("the same seed number gives the same rows, another one gives others", () => {
  for (let index = 0; index < 50; index++) {
    expect(told(index, 3)).toEqual(told(index, 3))
    expect(told(index, 3)).not.toEqual(told(index, 4))
  }
})

test("no two of a hundred thousand applications begin with the same chance", () => {
  const seen = new Set<string>()
  for (let row = 0; row < 100_000; row++) seen.add(chanceFor(1, row).bytes(8).toString("hex"))
  expect(seen.size).toBe(100_000)
})
