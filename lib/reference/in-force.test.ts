import { expect, test } from "vitest"
import { inForce, newestInForce } from "./in-force.ts"

const old = { name: "old", validFrom: "2021-09-16", validTo: "2024-06-30" }
const recent = { name: "new", validFrom: "2024-07-01", validTo: null }
const rows = [old, recent]

test("both ends of a period are part of it", () => {
  expect(newestInForce(rows, "2021-09-16")?.name).toBe("old")
  expect(newestInForce(rows, "2024-06-30")?.name).toBe("old")
  expect(newestInForce(rows, "2024-07-01")?.name).toBe("new")
  expect(newestInForce(rows, "2021-09-15")).toBeNull()
})

test("where periods overlap the later one holds, in whatever order they stand", () => {
  const overlapping = [recent, { ...old, validTo: null }]
  expect(inForce(overlapping, "2025-01-01")).toHaveLength(2)
  expect(newestInForce(overlapping, "2025-01-01")?.name).toBe("new")
  expect(newestInForce(overlapping.toReversed(), "2025-01-01")?.name).toBe("new")
})
