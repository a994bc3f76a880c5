import { expect, test } from "vitest"
import { versionSeen } from "./version.ts"

test("a version is a whole number from one on", () => {
  expect(versionSeen.parse("7")).toBe(7)
  for (const odd of ["0", "-1", "1.5", "", "x"]) expect(versionSeen.safeParse(odd).success, odd).toBe(false)
})

test("a version that no column holds never reaches the database", () => {
  expect(versionSeen.parse("2147483647")).toBe(2_147_483_647)
  for (const large of ["2147483648", "9007199254740991", "1e308"]) {
    expect(versionSeen.safeParse(large).success, large).toBe(false)
  }
})
