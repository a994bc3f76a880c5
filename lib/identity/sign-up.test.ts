import { expect, test } from "vitest"
import { addSeconds, now, setClock } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { at } from "#test/at.ts"
import {
  codeFor,
  done,
  emailFor,
  givenFreelancer,
  givenOpen,
  givenVisitor,
  goodPassword,
  otherThan,
  refusal,
  someEmail,
} from "#test/given-identity.ts"
import { statementsOf } from "#test/statements.ts"
import { confirmSignUp } from "./confirm-sign-up.ts"
import { personOf } from "./open-session.ts"
import { limits } from "./proofs/limits.ts"
import { findSignUp, sendSignUpCodeAgain, signUp } from "./sign-up.ts"

const next = null

test("the code from the e-mail makes the account, signs in, and leaves the password nowhere else", async () => {
  const email = someEmail()
  const { id } = done(await signUp(givenVisitor(), { email, password: goodPassword }))
  expect(await database.account.count({ where: { email } })).toBe(0)
  const started = done(await confirmSignUp(givenVisitor(), { id, email }, { code: await codeFor(id), next }))
  const person = personOf(await givenOpen(started.id))
  expect(person).toMatchObject({ role: "freelancer", email })
  expect(await findSignUp(id)).toBeNull()
  const entries = await database.auditEntry.findMany({ where: { subjectId: person?.id ?? "" }, orderBy: { id: "asc" } })
  expect(entries.map((entry) => entry.type)).toEqual(["account.created", "account.signed_in"])
})

test("an address that has an account gets the same answer, and an e-mail without a code that says so", async () => {
  const { email } = await givenFreelancer()
  const again = await signUp(givenVisitor(), { email, password: goodPassword })
  const fresh = await signUp(givenVisitor(), { email: someEmail(), password: goodPassword })
  expect(Object.keys(done(again))).toEqual(Object.keys(done(fresh)))
  const { id } = done(again)
  const letter = await emailFor(id)
  expect(letter?.to).toBe(email)
  expect(letter?.paragraphs.some((part) => "code" in part)).toBe(false)
  const tried = await confirmSignUp(givenVisitor(), { id, email }, { code: "123456", next })
  expect(refusal(tried).code).toBe("code_wrong")
})

test("whether an address has an account changes nothing in what signing up does, and so nothing in its time", async () => {
  const { email } = await givenFreelancer()
  const known = await statementsOf(() => signUp(givenVisitor(), { email, password: goodPassword }))
  const unknown = await statementsOf(() => signUp(givenVisitor(), { email: someEmail(), password: goodPassword }))
  expect(known).toEqual(unknown)
})

test("a code is tried five times at most, the right one included", async () => {
  const email = someEmail()
  const { id } = done(await signUp(givenVisitor(), { email, password: goodPassword }))
  const code = await codeFor(id)
  const tryWith = (typed: string) => confirmSignUp(givenVisitor(), { id, email }, { code: typed, next })
  for (const left of [4, 3, 2, 1]) expect(refusal(await tryWith(otherThan(code)))).toMatchObject({ left })
  expect(refusal(await tryWith(otherThan(code))).code).toBe("code_used_up")
  expect(refusal(await tryWith(code)).code).toBe("code_used_up")
  expect(await database.account.count({ where: { email } })).toBe(0)
})

test("a stranger who signs up with somebody's address and tries codes doesn't keep its owner from an account", async () => {
  const email = someEmail()
  const theirs = done(await signUp(givenVisitor(), { email, password: goodPassword }))
  const guess = () => confirmSignUp(givenVisitor(), { id: theirs.id, email }, { code: "000000", next })
  for (let tried = 0; tried < limits.code.account; tried += 1) await guess()
  expect(refusal(await guess()).code).toBe("too_many_tries")
  const { id } = done(await signUp(givenVisitor(), { email, password: goodPassword }))
  done(await confirmSignUp(givenVisitor(), { id, email }, { code: await codeFor(id), next }))
})

test("a wrong code is in the audit log, without what was typed", async () => {
  const email = someEmail()
  const { id } = done(await signUp(givenVisitor(), { email, password: goodPassword }))
  const { address } = givenVisitor()
  await confirmSignUp(givenVisitor({ address }), { id, email }, { code: otherThan(await codeFor(id)), next })
  const entries = await database.auditEntry.findMany({ where: { type: "account.sign_up_refused" } })
  const details = entries.map(({ detail }) => detail)
  expect(details).toContainEqual({ account: null, because: "code", address })
})

test("a hundred tries at once are counted as a hundred", async () => {
  const email = someEmail()
  const { id } = done(await signUp(givenVisitor(), { email, password: goodPassword }))
  const wrong = otherThan(await codeFor(id))
  const tries = Array.from({ length: 12 }, () => confirmSignUp(givenVisitor(), { id, email }, { code: wrong, next }))
  const codes = (await Promise.all(tries)).map((result) => refusal(result).code)
  expect(codes.filter((code) => code === "code_wrong")).toHaveLength(4)
})

test("a new code makes the one before it void", async () => {
  const email = someEmail()
  const visitor = givenVisitor()
  const { id } = done(await signUp(visitor, { email, password: goodPassword }))
  const first = await codeFor(id)
  const back = setClock(() => addSeconds(new Date(), 60))
  try {
    done(await sendSignUpCodeAgain(visitor, { id, email }))
    const second = await codeFor(id)
    if (first !== second) expect((await confirmSignUp(visitor, { id, email }, { code: first, next })).ok).toBe(false)
    expect((await confirmSignUp(visitor, { id, email }, { code: second, next })).ok).toBe(true)
  } finally {
    back()
  }
})

test("a code is too old after ten minutes", async () => {
  const email = someEmail()
  const { id } = done(await signUp(givenVisitor(), { email, password: goodPassword }))
  const code = await codeFor(id)
  const later = addSeconds(now(), 601)
  const back = setClock(() => later)
  try {
    const tried = await confirmSignUp(givenVisitor(), { id, email }, { code, next })
    expect(refusal(tried).code).toBe("code_used_up")
  } finally {
    back()
  }
})

test("when the code would be too old, a wrong one is answered alike whether or not the address has an account", async () => {
  const { email: taken } = await givenFreelancer()
  const free = someEmail()
  const known = { ...done(await signUp(givenVisitor(), { email: taken, password: goodPassword })), email: taken }
  const unknown = { ...done(await signUp(givenVisitor(), { email: free, password: goodPassword })), email: free }
  await emailFor(known.id)
  const code = otherThan(await codeFor(unknown.id))
  const tryAt = (pending: typeof known, minutes: number) =>
    at(addSeconds(now(), minutes * 60), async () =>
      refusal(await confirmSignUp(givenVisitor(), pending, { code, next })),
    )
  for (const minutes of [9, 11]) expect(await tryAt(known, minutes)).toEqual(await tryAt(unknown, minutes))
})

test("two confirmations at once make one account", async () => {
  const email = someEmail()
  const { id } = done(await signUp(givenVisitor(), { email, password: goodPassword }))
  const code = await codeFor(id)
  const both = [1, 2].map(() => confirmSignUp(givenVisitor(), { id, email }, { code, next }))
  expect((await Promise.all(both)).filter((result) => result.ok)).toHaveLength(1)
  expect(await database.account.count({ where: { email } })).toBe(1)
})

test("two sign-ups for one address, both confirmed, make one account", async () => {
  const email = someEmail()
  const ids = [1, 2].map(async () => done(await signUp(givenVisitor(), { email, password: goodPassword })).id)
  const signUps = await Promise.all(ids)
  const codes = await Promise.all(signUps.map((id) => codeFor(id)))
  const both = signUps.map((id, at) => confirmSignUp(givenVisitor(), { id, email }, { code: codes[at] ?? "", next }))
  const results = await Promise.all(both)
  const refused = results.filter((result) => !result.ok).map(refusal)
  expect(refused).toEqual([{ code: "already_confirmed" }])
  expect(await database.account.count({ where: { email } })).toBe(1)
})

test("a password that others would guess is refused, and nothing is kept", async () => {
  const email = someEmail()
  const refused = await signUp(givenVisitor(), { email, password: "Pakistan2026" })
  expect(refusal(refused)).toEqual({ code: "password_common", field: "password" })
  expect(await database.signUp.count({ where: { email } })).toBe(0)
})

test("an address is written to five times an hour, and told when to try again", async () => {
  const email = someEmail()
  for (let at = 0; at < 5; at += 1) done(await signUp(givenVisitor(), { email, password: goodPassword }))
  const sixth = refusal(await signUp(givenVisitor(), { email, password: goodPassword }))
  expect(sixth).toMatchObject({ code: "too_many_tries", minutes: expect.any(Number) })
})
