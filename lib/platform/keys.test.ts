import { expect, test } from "vitest"
import { keysSchema, newKeys } from "./keys.ts"

test("a fresh set of keys is one that the portal takes", () => {
  expect(keysSchema.parse(JSON.parse(newKeys())).gateway.current).toBe("g1")
})

test("a gateway's key that stands alone, as earlier files have it, is a ring of one", () => {
  const before = { ...JSON.parse(newKeys()), gateway: "A".repeat(43).concat("=") }
  expect(Object.keys(keysSchema.parse(before).gateway.keys)).toEqual(["g1"])
})

test("a ring whose current key is missing is refused", () => {
  const keys = JSON.parse(newKeys())
  expect(() => keysSchema.parse({ ...keys, gateway: { ...keys.gateway, current: "g2" } })).toThrow()
})
