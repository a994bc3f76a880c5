import { expect, test } from "vitest"
import { openSession } from "#lib/identity/open-session.ts"
import { askReset, findReset, resetPassword } from "#lib/identity/reset-password.ts"
import { signIn } from "#lib/identity/sign-in/sign-in.ts"
import { addSeconds, now, randomId } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { toEmail } from "#lib/platform/fields/email.ts"
import { NotFound } from "#lib/platform/result.ts"
import { at } from "#test/at.ts"
import { asTheyAre, givenOwner, lettersFor, saidOf } from "#test/given-account.ts"
import {
  codeFor,
  done,
  emailFor,
  givenVisitor,
  goodPassword,
  otherThan,
  refusal,
  someEmail,
} from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { statementsOf } from "#test/statements.ts"
import { askEmailChange } from "./ask-email-change.ts"
import { confirmNewAddress, confirmOldAddress, sendEmailCodeAgain } from "./confirm-email-change.ts"
import { accountEmails } from "./emails.ts"
import { pendingEmailChange } from "./pending-email-change.ts"

const next = null

async function givenAsked(newEmail = someEmail()) {
  const owner = await givenOwner()
  done(await askEmailChange(owner.actor, owner.visitor, { email: newEmail }))
  const pending = await pendingEmailChange(owner.actor)
  return { ...owner, newEmail, id: pending?.id ?? "" }
}

async function givenHalfWay(newEmail = someEmail()) {
  const asked = await givenAsked(newEmail)
  done(await confirmOldAddress(asked.actor, asked.visitor, { code: await codeFor(asked.id) }))
  return asked
}

test("a code at the old address and then one at the new move the account", async () => {
  const { actor, visitor, cookie, email, newEmail, id } = await givenAsked()
  expect((await emailFor(id))?.to).toBe(email)
  done(await confirmOldAddress(actor, visitor, { code: await codeFor(id) }))
  expect((await emailFor(id))?.to).toBe(newEmail)
  done(await confirmNewAddress(actor, visitor, { code: await codeFor(id) }))
  expect((await asTheyAre(cookie)).email).toBe(newEmail)
  expect(refusal(await signIn(visitor, { email, password: goodPassword, next })).code).toBe("sign_in_refused")
  expect(done(await signIn(visitor, { email: newEmail, password: goodPassword, next })).stage).toBe("full")
  expect(await saidOf(actor.id)).toEqual(
    expect.arrayContaining(["account.email_change_asked", "account.email_changed"]),
  )
})

test("the old address is told, though the account has left it", async () => {
  const { actor, visitor, email, id } = await givenHalfWay()
  done(await confirmNewAddress(actor, visitor, { code: await codeFor(id) }))
  const former = await database.formerAddress.findFirstOrThrow({ where: { accountId: actor.id } })
  expect(await lettersFor(former.id)).toEqual(["email.email-changed"])
  const letter = await accountEmails["email.email-changed"]?.({ former: former.id })
  expect(letter?.to).toBe(email)
})

test("every other session ends with it", async () => {
  const { actor, visitor, email, id } = await givenHalfWay()
  const other = done(await signIn(givenVisitor({ device: visitor.device }), { email, password: goodPassword, next }))
  done(await confirmNewAddress(actor, visitor, { code: await codeFor(id) }))
  expect(await openSession(other.id)).toBeNull()
})

test("without the old address's code nothing goes to the new one, and nothing changes", async () => {
  const { actor, visitor, id } = await givenAsked()
  const wrong = otherThan(await codeFor(id))
  expect(refusal(await confirmOldAddress(actor, visitor, { code: wrong }))).toMatchObject({ code: "code_wrong" })
  expect(refusal(await confirmNewAddress(actor, visitor, { code: wrong })).code).toBe("email_change_over")
  expect((await pendingEmailChange(actor))?.waitsFor).toBe("old_address")
})

test("an address that has an account is answered alike, by the same work, and gets a letter without a code", async () => {
  const { email: taken } = await givenOwner()
  const [one, other] = [await givenOwner(), await givenOwner()]
  const ask =
    ({ actor, visitor }: typeof one, email: typeof taken) =>
    () =>
      askEmailChange(actor, visitor, { email })
  expect(await statementsOf(ask(one, taken))).toEqual(await statementsOf(ask(other, someEmail())))
  const { actor, visitor, id } = await givenHalfWay(taken)
  const letter = await emailFor(id)
  expect(letter).toMatchObject({ to: taken, subject: "This address has an account already" })
  expect(letter?.paragraphs.some((part) => "code" in part)).toBe(false)
  const guess = await confirmNewAddress(actor, visitor, { code: "000000" })
  expect(refusal(guess)).toMatchObject({ code: "code_wrong", left: 4 })
})

test("an address that got its account meanwhile stays with that one", async () => {
  const { actor, visitor, newEmail, id } = await givenHalfWay()
  const code = await codeFor(id)
  const other = await givenPerson()
  await database.account.update({ where: { id: other.id }, data: { email: newEmail } })
  expect(refusal(await confirmNewAddress(actor, visitor, { code })).code).toBe("email_taken")
})

test("the address that it has already is refused at once", async () => {
  const { actor, visitor, email } = await givenOwner()
  expect(refusal(await askEmailChange(actor, visitor, { email }))).toMatchObject({ code: "email_same" })
})

test("whoever proved themselves long ago does so again first", async () => {
  const { actor, visitor } = await givenOwner()
  await at(addSeconds(now(), 6 * 60), async () => {
    expect(refusal(await askEmailChange(actor, visitor, { email: someEmail() })).code).toBe("step_up_needed")
  })
})

test("a change is over after an hour, and in another session there is none", async () => {
  const { actor, visitor, id } = await givenAsked()
  const code = await codeFor(id)
  const elsewhere = { ...actor, session: randomId() }
  expect(refusal(await confirmOldAddress(elsewhere, visitor, { code })).code).toBe("email_change_over")
  await at(addSeconds(now(), 3_601), async () => {
    expect(refusal(await confirmOldAddress(actor, visitor, { code })).code).toBe("email_change_over")
  })
})

test("another code makes the first one void", async () => {
  const { actor, visitor, id } = await givenAsked()
  const first = await codeFor(id)
  expect(done(await sendEmailCodeAgain(actor, visitor)).waitsFor).toBe("old_address")
  const second = await codeFor(id)
  if (first !== second) expect((await confirmOldAddress(actor, visitor, { code: first })).ok).toBe(false)
  done(await confirmOldAddress(actor, visitor, { code: second }))
})

test("a password reset that waits at the old address opens nothing once the account has left it", async () => {
  const { actor, visitor, email, id } = await givenHalfWay()
  const reset = done(await askReset(visitor, { email }))
  const code = await codeFor(reset.id)
  done(await confirmNewAddress(actor, visitor, { code: await codeFor(id) }))
  expect(await findReset(reset.id)).toBeNull()
  const late = resetPassword(givenVisitor(), { id: reset.id, email }, { code, password: "another-good-lantern" })
  await expect(late).rejects.toThrow()
})

test("staff don't move their accounts themselves", async () => {
  const officer = await givenPerson("officer")
  const asked = askEmailChange(officer, givenVisitor(), { email: toEmail("officer@example.org") })
  await expect(asked).rejects.toBeInstanceOf(NotFound)
})
