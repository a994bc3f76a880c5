import { expect, test } from "vitest"
import { addDays, addMonths, dayOf, fromDateColumn, startOf, toDateColumn } from "./clock.ts"

test("a day begins at midnight in Pakistan, which is 19:00 of the day before in UTC", () => {
  expect(startOf("2026-07-01").toISOString()).toBe("2026-06-30T19:00:00.000Z")
  expect(dayOf(new Date("2026-06-30T18:59:59.999Z"))).toBe("2026-06-30")
  expect(dayOf(new Date("2026-06-30T19:00:00.000Z"))).toBe("2026-07-01")
})

test("days are added over the ends of months and years, and through every other country's clock change", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29")
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28")
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30")
  expect(addDays("2026-10-24", 2)).toBe("2026-10-26")
})

test("a year from 29 February is 28 February", () => {
  expect(addMonths("2024-02-29", 12)).toBe("2025-02-28")
  expect(addMonths("2026-08-31", 1)).toBe("2026-09-30")
  expect(addMonths("2026-11-24", 12)).toBe("2027-11-24")
})

test("a date column holds the day, whatever the machine's own time zone", () => {
  expect(fromDateColumn(toDateColumn("2026-01-01"))).toBe("2026-01-01")
})
