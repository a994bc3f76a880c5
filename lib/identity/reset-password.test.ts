import { expect, test } from "vitest"
import { addSeconds, now, randomId } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { at } from "#test/at.ts"
import {
  codeFor,
  done,
  emailFor,
  givenEnrolledStaff,
  givenFreelancer,
  givenVisitor,
  goodPassword,
  otherThan,
  refusal,
  someEmail,
} from "#test/given-identity.ts"
import { statementsOf } from "#test/statements.ts"
import { identityEmails } from "./emails.ts"
import { openSession } from "./open-session.ts"
import { limits } from "./proofs/limits.ts"
import { askReset, findReset, resetPassword } from "./reset-password.ts"
import { signIn } from "./sign-in/sign-in.ts"

const password = "another-good-lantern"
const next = null

test("the code sets a new password, ends the sessions, and forgets the devices", async () => {
  const { email, cookie, visitor, session } = await givenFreelancer()
  const { id } = done(await askReset(visitor, { email }))
  done(await resetPassword(visitor, { id, email }, { code: await codeFor(id), password }))
  expect(await openSession(cookie)).toBeNull()
  expect(refusal(await signIn(visitor, { email, password: goodPassword, next })).code).toBe("sign_in_refused")
  expect(done(await signIn(visitor, { email, password, next })).stage).toBe("code")
  expect(await findReset(id)).toBeNull()
  const letter = await identityEmails["email.password-changed"]?.({ account: session.id })
  expect(letter).toMatchObject({ to: email, subject: "Your password was changed" })
  const where = { subjectId: session.id, type: "account.password_reset" }
  expect(await database.auditEntry.count({ where })).toBe(1)
})

test("a reset ends the session that its browser had, also another account's", async () => {
  const { email, visitor } = await givenFreelancer()
  const other = await givenFreelancer()
  const { id } = done(await askReset(visitor, { email }))
  const over = { ...visitor, session: other.session }
  done(await resetPassword(over, { id, email }, { code: await codeFor(id), password }))
  expect(await openSession(other.cookie)).toBeNull()
})

test("a reset never skips the second factor", async () => {
  const { email, visitor } = await givenEnrolledStaff()
  const { id } = done(await askReset(visitor, { email }))
  done(await resetPassword(visitor, { id, email }, { code: await codeFor(id), password }))
  expect(done(await signIn(visitor, { email, password, next })).stage).toBe("totp")
})

test("an address that nobody has is answered alike, and nothing is sent to it", async () => {
  const { email, visitor } = await givenFreelancer()
  const known = done(await askReset(visitor, { email }))
  const nobody = someEmail()
  const unknown = done(await askReset(givenVisitor(), { email: nobody }))
  expect(Object.keys(unknown)).toEqual(Object.keys(known))
  const forSomebody = await statementsOf(() => askReset(givenVisitor(), { email }))
  expect(await statementsOf(() => askReset(givenVisitor(), { email: someEmail() }))).toEqual(forSomebody)
  expect(await emailFor(unknown.id)).toBeNull()
  const tried = await resetPassword(givenVisitor(), { id: unknown.id, email: nobody }, { code: "000000", password })
  expect(refusal(tried).code).toBe("code_wrong")
})

test("when the code would be too old, a wrong one is answered alike whether or not anybody has the address", async () => {
  const { email } = await givenFreelancer()
  const nobody = someEmail()
  const known = { ...done(await askReset(givenVisitor(), { email })), email }
  const unknown = { ...done(await askReset(givenVisitor(), { email: nobody })), email: nobody }
  const wrong = otherThan(await codeFor(known.id))
  await emailFor(unknown.id)
  const tryAt = (pending: typeof known, minutes: number) =>
    at(addSeconds(now(), minutes * 60), async () =>
      refusal(await resetPassword(givenVisitor(), pending, { code: wrong, password })),
    )
  for (const minutes of [9, 11]) expect(await tryAt(known, minutes)).toEqual(await tryAt(unknown, minutes))
})

test("a wrong code is in the audit log, under the account and without what was typed", async () => {
  const { email, session, visitor } = await givenFreelancer()
  const { id } = done(await askReset(visitor, { email }))
  const code = otherThan(await codeFor(id))
  const stranger = givenVisitor()
  await resetPassword(stranger, { id, email }, { code, password })
  const where = { subjectId: session.id, type: "account.password_reset_refused" }
  const entries = await database.auditEntry.findMany({ where })
  expect(entries.map(({ detail }) => detail)).toEqual([
    { account: session.id, because: "code", address: stranger.address },
  ])
})

test("a wrong code for an address that nobody has is refused by the same work, and its entry names nobody", async () => {
  const { email } = await givenFreelancer()
  const nobody = someEmail()
  const known = { ...done(await askReset(givenVisitor(), { email })), email }
  const unknown = { ...done(await askReset(givenVisitor(), { email: nobody })), email: nobody }
  const code = otherThan(await codeFor(known.id))
  const stranger = givenVisitor()
  const guess = (pending: typeof known) => resetPassword(stranger, pending, { code, password })
  expect(await statementsOf(() => guess(unknown))).toEqual(await statementsOf(() => guess(known)))
  const where = { type: "account.password_reset_refused", subjectId: "-" }
  const entries = await database.auditEntry.findMany({ where })
  expect(entries.filter(({ detail }) => JSON.stringify(detail).includes(stranger.address ?? ""))).toHaveLength(1)
})

test("a wrong code changes nothing, and a common password uses no try up", async () => {
  const { email, visitor } = await givenFreelancer()
  const { id } = done(await askReset(visitor, { email }))
  const code = await codeFor(id)
  const wrong = await resetPassword(visitor, { id, email }, { code: otherThan(code), password })
  expect(refusal(wrong)).toMatchObject({ code: "code_wrong", left: 4 })
  const common = await resetPassword(visitor, { id, email }, { code, password: "password1234" })
  expect(refusal(common).code).toBe("password_common")
  expect(done(await signIn(visitor, { email, password: goodPassword, next })).stage).toBe("full")
  done(await resetPassword(visitor, { id, email }, { code, password }))
})

test("a stranger who asks for resets doesn't keep the owner from one on their own device", async () => {
  const { email, visitor } = await givenFreelancer()
  for (let at = 0; at < limits.reset.account; at += 1) await askReset(givenVisitor(), { email })
  expect(refusal(await askReset(givenVisitor(), { email })).code).toBe("too_many_tries")
  expect((await askReset(visitor, { email })).ok).toBe(true)
})

test("a stranger who tries codes doesn't keep the owner from a reset, on any device", async () => {
  const { email } = await givenFreelancer()
  const theirs = done(await askReset(givenVisitor(), { email }))
  const guess = () => resetPassword(givenVisitor(), { id: theirs.id, email }, { code: "000000", password })
  for (let tried = 0; tried < limits.code.account; tried += 1) await guess()
  expect(refusal(await guess()).code).toBe("too_many_tries")
  const { id } = done(await askReset(givenVisitor(), { email }))
  done(await resetPassword(givenVisitor(), { id, email }, { code: await codeFor(id), password }))
})

test("strangers at the owner's network address don't keep them from a reset on their own device", async () => {
  const { email, visitor } = await givenFreelancer()
  const { address } = visitor
  const guess = (id: string) => resetPassword(givenVisitor({ address }), { id, email }, { code: "000000", password })
  for (let tried = 0; tried < limits.code.address; tried += 1) await guess(randomId())
  expect(refusal(await guess(randomId())).code).toBe("too_many_tries")
  const { id } = done(await askReset(visitor, { email }))
  done(await resetPassword(visitor, { id, email }, { code: await codeFor(id), password }))
})

test("a reset lets the owner in again after a stranger has used up the tries", async () => {
  const { email, visitor } = await givenFreelancer()
  for (let at = 0; at <= limits["sign-in"].account; at += 1) {
    await signIn(givenVisitor(), { email, password: "not-the-password", next })
  }
  const { id } = done(await askReset(visitor, { email }))
  done(await resetPassword(visitor, { id, email }, { code: await codeFor(id), password }))
  expect(done(await signIn(givenVisitor(), { email, password, next })).stage).toBe("code")
})
