import { expect, test } from "vitest"
import { writtenDate, writtenTime } from "./written-date.ts"

const timeZone = "Asia/Karachi"
const evening = new Date("2026-11-30T14:05:09Z")

test("a day is written as people write it, in both languages with Latin digits", () => {
  expect(writtenDate(evening, "en", { dateStyle: "long", timeZone })).toBe("30 November 2026")
  expect(writtenDate(evening, "ur", { dateStyle: "long", timeZone })).toBe("30 نومبر 2026")
  const weekday = { weekday: "long", day: "numeric", month: "long", timeZone } as const
  expect(writtenDate(evening, "ur", weekday)).toBe("پیر، 30 نومبر")
})

test("a time in Urdu says the part of the day, as one says it", () => {
  expect(writtenTime(evening, "en", { timeZone })).toBe("7:05 pm")
  expect(writtenTime(evening, "ur", { timeZone })).toBe("شام 7:05 بجے")
  expect(writtenTime(evening, "ur", { timeZone, seconds: true })).toBe("شام 7:05:09 بجے")
})
