import { expect, test } from "vitest"
import { done } from "#test/given-identity.ts"
import { hashPassword, isPassword } from "./passwords.ts"

test("a password is known again by its hash, and by none other", async () => {
  const hash = done(await hashPassword("tulip-kettle-varnish"))
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(done(await isPassword("tulip-kettle-varnish", hash))).toBe(true)
  expect(done(await isPassword("tulip-kettle-varnisH", hash))).toBe(false)
  expect(done(await isPassword("tulip-kettle-varnish", null))).toBe(false)
})

test("when too many wait, the rest are told at once that the portal is busy, and all others are answered", async () => {
  const asked = await Promise.all(Array.from({ length: 40 }, () => isPassword("tulip-kettle-varnish", null)))
  const busy = asked.filter((answer) => !answer.ok)
  expect(busy).toHaveLength(40 - 22)
  expect(asked.filter((answer) => answer.ok && answer.value === false)).toHaveLength(22)
  expect(done(await isPassword("tulip-kettle-varnish", null))).toBe(false)
})
