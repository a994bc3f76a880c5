import { expect, test } from "vitest"
import { identityEmails } from "#lib/identity/emails.ts"
import { openSession } from "#lib/identity/open-session.ts"
import { limits } from "#lib/identity/proofs/limits.ts"
import { confirmDevice } from "#lib/identity/sign-in/confirm-device.ts"
import { signIn } from "#lib/identity/sign-in/sign-in.ts"
import { database } from "#lib/platform/database.ts"
import { givenOwner, saidOf } from "#test/given-account.ts"
import { codeFor, done, givenOpen, givenVisitor, goodPassword, refusal } from "#test/given-identity.ts"
import { changePassword } from "./change-password.ts"

const password = "another-good-lantern"
const next = null

test("the present password sets a new one, ends every other session and keeps this one", async () => {
  const ayesha = await givenOwner()
  const { email, visitor, cookie } = ayesha
  const phone = givenVisitor()
  const half = await givenOpen(done(await signIn(phone, { email, password: goodPassword, next })).id)
  const other = done(await confirmDevice(half, phone, { code: await codeFor(half.session), next }))
  done(await changePassword(ayesha.actor, visitor, { presentPassword: goodPassword, password }))
  expect(await openSession(other.id)).toBeNull()
  expect(await openSession(cookie)).not.toBeNull()
  expect(refusal(await signIn(visitor, { email, password: goodPassword, next })).code).toBe("sign_in_refused")
  expect(done(await signIn(visitor, { email, password, next })).stage).toBe("full")
  expect(done(await signIn(phone, { email, password, next })).stage).toBe("code")
  expect(await saidOf(ayesha.actor.id)).toContain("account.password_changed")
  const letter = await identityEmails["email.password-changed"]?.({ account: ayesha.actor.id })
  expect(letter).toMatchObject({ to: email, subject: "Your password was changed" })
})

test("a wrong present password changes nothing, and is in the log without what was typed", async () => {
  const ayesha = await givenOwner()
  const wrong = { presentPassword: "not-the-password", password }
  const refused = refusal(await changePassword(ayesha.actor, ayesha.visitor, wrong))
  expect(refused).toEqual({ code: "password_wrong", field: "presentPassword" })
  const where = { subjectId: ayesha.actor.id, type: "account.sign_in_refused" }
  expect((await database.auditEntry.findMany({ where })).map(({ detail }) => detail)).toMatchObject([
    { because: "change_password" },
  ])
})

test("neither the same password nor a common one is taken", async () => {
  const ayesha = await givenOwner()
  const change = (to: string) =>
    changePassword(ayesha.actor, ayesha.visitor, { presentPassword: goodPassword, password: to })
  expect(refusal(await change(goodPassword)).code).toBe("password_unchanged")
  expect(refusal(await change("password1234")).code).toBe("password_common")
})

test("guesses at the present password come to an end", async () => {
  const ayesha = await givenOwner()
  const guess = () => changePassword(ayesha.actor, ayesha.visitor, { presentPassword: "not-the-password", password })
  for (let tried = 0; tried < limits["step-up"].device; tried += 1) await guess()
  expect(refusal(await guess()).code).toBe("too_many_tries")
})
