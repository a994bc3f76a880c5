import { expect, test } from "vitest"
import { auditMac, isAuditMac, lookupHashes, seal, unseal } from "./encryption.ts"

const place = { table: "application", column: "identity_number_encrypted", row: "1" }

test("what is sealed opens in its own place, and in no other", () => {
  const sealed = seal("3520212345678", place)
  expect(sealed).not.toContain("3520212345678")
  expect(unseal(sealed, place)).toBe("3520212345678")
  expect(() => unseal(sealed, { ...place, row: "2" })).toThrow()
  expect(() => unseal(sealed, { ...place, column: "iban_encrypted" })).toThrow()
})

test("a sealed value that was changed by a bit doesn't open", () => {
  const sealed = seal("3520212345678", place)
  const changed = sealed.slice(0, -2) + (sealed.at(-2) === "A" ? "B" : "A") + sealed.at(-1)
  expect(() => unseal(changed, place)).toThrow()
})

test("no two sealings of one value look alike: a thousand nonces, all different", () => {
  const nonces = Array.from({ length: 1_000 }, () => seal("1", place).split(".")[2])
  expect(new Set(nonces).size).toBe(1_000)
})

test("equal numbers are found by equal hashes, of their own kind only", () => {
  expect(lookupHashes("identity", "3520212345678")).toEqual(lookupHashes("identity", "3520212345678"))
  expect(lookupHashes("identity", "3520212345678")).not.toEqual(lookupHashes("iban", "3520212345678"))
})

test("an audit entry's hash fits its own text only", () => {
  const { keyId, mac } = auditMac("one")
  expect(isAuditMac("one", keyId, mac)).toBe(true)
  expect(isAuditMac("two", keyId, mac)).toBe(false)
})
