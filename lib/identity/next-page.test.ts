import { expect, test } from "vitest"
import { safeNext } from "./next-page.ts"

test.each([["/home"], ["/application/FR-2026-0000001"], ["/desk?tab=free&page=2"]])("%s is a page of ours", (path) => {
  expect(safeNext(path)).toBe(path)
})

test.each([
  ["https://elsewhere.example"],
  ["//elsewhere.example"],
  ["/\\elsewhere.example"],
  ["\\\\elsewhere.example"],
  ["/%0a/elsewhere", "/%0a/elsewhere"],
  ["/..//elsewhere.example"],
  ["/./\\elsewhere.example"],
  ["/\t/elsewhere.example"],
  ["javascript:alert(1)"],
  ["home"],
  [""],
  [undefined],
  [["/home", "/desk"]],
  [`/${"a".repeat(600)}`],
])("%j leads nowhere else", (path, expected: string | null = null) => {
  expect(safeNext(path)).toBe(expected)
})
