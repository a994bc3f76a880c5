import { expect, test } from "vitest"
import { database } from "#lib/platform/database.ts"
import { done, givenVisitor, refusal, someEmail } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { systemActor } from "./actor.ts"
import { makeAdmin } from "./make-admin.ts"
import { signIn } from "./sign-in/sign-in.ts"

const operator = systemActor("operator")

test("the first admin is made once, and another only when asked for", async () => {
  const email = someEmail()
  const both = await Promise.all([1, 2].map(() => makeAdmin(operator, { email: someEmail(), another: false })))
  expect(both.filter((result) => result.ok)).toHaveLength(1)
  expect(refusal(await makeAdmin(operator, { email, another: false }))).toEqual({ code: "admin_exists" })
  const { password } = done(await makeAdmin(operator, { email, another: true }))
  expect(refusal(await makeAdmin(operator, { email, another: true }))).toEqual({ code: "address_taken" })
  expect(done(await signIn(givenVisitor(), { email, password, next: null })).stage).toBe("new_password")
  const account = await database.account.findUniqueOrThrow({ where: { email } })
  const entries = await database.auditEntry.findMany({ where: { subjectId: account.id, type: "account.created" } })
  expect(entries).toMatchObject([{ actorRole: "operator" }])
})

test("nobody but an admin and the operator makes admins", async () => {
  const officer = await givenPerson("officer")
  await expect(makeAdmin(officer, { email: someEmail(), another: true })).rejects.toThrow("no such page")
})
