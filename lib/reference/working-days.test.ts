import fc from "fast-check"
import { expect, test } from "vitest"
import { addDays } from "#lib/platform/clock.ts"
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "./working-days.ts"

const none = new Set<string>()
const days = Array.from({ length: 800 }, (_, at) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10))
const start = fc.constantFrom(...days.slice(0, 300))
const holidays = fc.uniqueArray(fc.constantFrom(...days), { maxLength: 40 }).map((list) => new Set(list))

test("weekends don't count, and neither does the first day", () => {
  expect(addWorkingDays("2026-11-27", 1, none)).toBe("2026-11-30")
  expect(addWorkingDays("2026-11-27", 5, none)).toBe("2026-12-04")
  expect(addWorkingDays("2026-11-28", 1, none)).toBe("2026-11-30")
})

test("holidays don't count: five working days over Eid-ul-Azha 2024", () => {
  const eid = new Set(["2024-06-17", "2024-06-18", "2024-06-19"])
  expect(addWorkingDays("2024-06-14", 5, eid)).toBe("2024-06-26")
})

test("what is reached is a working day, with exactly that many since the first", () => {
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 60 }), holidays, (from, count, off) => {
      const to = addWorkingDays(from, count, off)
      const worked = days.filter((day) => from < day && day <= to && isWorkingDay(day, off))
      expect(isWorkingDay(to, off)).toBe(true)
      expect(worked).toHaveLength(count)
    }),
  )
})

test("going on from where one is reaches the same day, and a holiday never makes it sooner", () => {
  fc.assert(
    fc.property(start, fc.nat({ max: 30 }), fc.nat({ max: 30 }), holidays, (from, first, then, off) => {
      const whole = addWorkingDays(from, first + then, off)
      expect(addWorkingDays(addWorkingDays(from, first, off), then, off)).toBe(whole)
      expect(addWorkingDays(from, first + then, none) <= whole).toBe(true)
    }),
  )
})

test("between two days there are the working days that are added to get from one to the other", () => {
  fc.assert(
    fc.property(start, fc.nat({ max: 60 }), holidays, (from, count, off) => {
      expect(workingDaysBetween(from, addWorkingDays(from, count, off), off)).toBe(count)
    }),
  )
})

test("a clock that stood still, once or more, goes on with as many working days as were left, over holidays too", () => {
  const pause = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 40 }))
  fc.assert(
    fc.property(start, holidays, fc.array(pause, { maxLength: 3 }), (submitted, off, pauses) => {
      let [day, due] = [submitted, addWorkingDays(submitted, 5, off)]
      let worked = 0
      for (const [before, stopped] of pauses) {
        const stop = addDays(day, before)
        worked += workingDaysBetween(day, stop, off)
        day = addDays(stop, stopped)
        const late = workingDaysBetween(due, stop, off)
        due = addWorkingDays(due, workingDaysBetween(stop, day, off), off)
        if (late === 0) expect(workingDaysBetween(day, due, off)).toBe(5 - worked)
        else expect(workingDaysBetween(due, day, off)).toBe(late)
      }
    }),
  )
})

test.each([-1, 1.5, Number.NaN])("%d working days are refused", (count) => {
  expect(() => addWorkingDays("2026-11-27", count, none)).toThrow(RangeError)
})
