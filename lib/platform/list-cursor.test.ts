import { expect, test } from "vitest"
import { isCursorTime, pageOf, readListCursor, writeListCursor } from "./list-cursor.ts"

test.each(["2026-02-28", "2026-02-28T10:00:00.000Z"])("%s is a time of a list", (value) => {
  expect(isCursorTime(value)).toBe(true)
})

test.each([
  "2026-02-31",
  "2026-02-31T10:00:00.000Z",
  "2026-02-28T24:00:00.000Z",
  "0000-01-01T00:00:00.000Z",
  "2026-02-28T............Z",
  "",
])("%s is none: the database would refuse the question", (value) => {
  expect(isCursorTime(value)).toBe(false)
})

const walk = (found: number[], from: { direction: "after" | "before" } | null) =>
  pageOf(found, { size: 3, from, placeOf: (at) => ({ at }) })

test("a page leads on where there is more, and back to where one came from", () => {
  expect(walk([1, 2, 3, 4], null)).toEqual({ rows: [1, 2, 3], newer: null, older: { direction: "after", at: 3 } })
  expect(walk([4, 5], { direction: "after" })).toEqual({
    rows: [4, 5],
    newer: { direction: "before", at: 4 },
    older: null,
  })
  expect(walk([6, 5, 4, 3], { direction: "before" })).toEqual({
    rows: [4, 5, 6],
    newer: { direction: "before", at: 4 },
    older: { direction: "after", at: 6 },
  })
  expect(walk([2, 1], { direction: "before" })).toMatchObject({ rows: [1, 2], newer: null })
  expect(walk([], { direction: "after" })).toEqual({ rows: [], newer: null, older: null })
})

test("a place in an address is read as it was written, and what is none is left aside", () => {
  const id = "00000000-0000-7000-8000-000000000000"
  const [day, instant] = ["2026-11-30", "2026-11-30T00:00:00.000Z"]
  for (const [value, order] of [
    [day, "day"],
    [instant, "instant"],
  ] as const) {
    const query = new URLSearchParams()
    writeListCursor(query, { direction: "before", value, id })
    expect(readListCursor(Object.fromEntries(query), order)).toEqual({ direction: "before", value, id })
  }
  for (const after of [`${day}~${id}`, `2026-13-45T00:00:00.000Z~${id}`, id, `${instant}~1`, [`${instant}~${id}`]]) {
    expect(readListCursor({ after })).toBeNull()
  }
})
