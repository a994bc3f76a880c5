import { verify } from "@node-rs/argon2"
import { expect, test, vi } from "vitest"
import { addSeconds, now, setClock } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import type { Email } from "#lib/platform/fields/email.ts"
import {
  codeAt,
  codeFor,
  done,
  givenEnrolledStaff,
  givenEnrolling,
  givenFreelancer,
  givenOpen,
  givenStaff,
  givenVisitor,
  goodPassword,
  otherThan,
  refusal,
  someEmail,
} from "#test/given-identity.ts"
import { statementsOf } from "#test/statements.ts"
import { openSession } from "../open-session.ts"
import { limits } from "../proofs/limits.ts"
import { totpToEnrol } from "../proofs/totp.ts"
import type { Visitor } from "../visitor.ts"
import { confirmDevice, sendDeviceCodeAgain } from "./confirm-device.ts"
import { confirmTotp, enrolTotp } from "./confirm-totp.ts"
import { setNewPassword } from "./new-password.ts"
import { signIn } from "./sign-in.ts"

// Counted, and otherwise as it is.
vi.mock("@node-rs/argon2", async (original) => {
  const argon2 = await original<typeof import("@node-rs/argon2")>()
  return { ...argon2, verify: vi.fn(argon2.verify) }
})

const next = null
const enter = (visitor: Visitor, email: Email, password = goodPassword) => signIn(visitor, { email, password, next })

test("on a device that is known the password opens the account", async () => {
  const { email, visitor } = await givenFreelancer()
  expect(done(await enter(visitor, email)).stage).toBe("full")
})

test("on a new device a code by e-mail is asked once, under a session id that is renewed", async () => {
  const { email } = await givenFreelancer()
  const phone = givenVisitor()
  const half = done(await enter(phone, email))
  expect(half.stage).toBe("code")
  const open = await givenOpen(half.id)
  const code = await codeFor(open.session)
  expect(refusal(await confirmDevice(open, phone, { code: otherThan(code), next })).code).toBe("code_wrong")
  const whole = done(await confirmDevice(open, phone, { code, next }))
  expect(whole.stage).toBe("full")
  expect(whole.id).not.toBe(half.id)
  expect(await openSession(half.id)).toBeNull()
  expect(done(await enter(phone, email)).stage).toBe("full")
})

test("a code opens one session, however many forms bring it at once", async () => {
  const { email } = await givenFreelancer()
  const phone = givenVisitor()
  const open = await givenOpen(done(await enter(phone, email)).id)
  const code = await codeFor(open.session)
  const both = await Promise.all([1, 2].map(() => confirmDevice(open, phone, { code, next })))
  expect(both.filter((result) => result.ok)).toHaveLength(1)
})

test("a wrong password and an unknown address are refused alike, by the same work", async () => {
  const { email } = await givenFreelancer()
  const guess = (address: Email) => enter(givenVisitor(), address, "not-the-password")
  expect(await guess(email)).toEqual(await guess(someEmail()))
  const known = await statementsOf(() => guess(email))
  const hashes = vi.mocked(verify).mock.calls.length
  const unknown = await statementsOf(() => guess(someEmail()))
  expect(known).toEqual(unknown)
  // The hash is most of the time that it takes: whoever skipped it for an unknown address would tell.
  expect(vi.mocked(verify).mock.calls.length - hashes).toBe(1)
})

test("a suspended account is refused like a wrong password, and its sessions are out", async () => {
  const { email, visitor, cookie, session } = await givenFreelancer()
  await database.account.update({ where: { id: session.id }, data: { suspendedAt: now() } })
  expect(refusal(await enter(visitor, email))).toEqual({ code: "sign_in_refused" })
  expect(await openSession(cookie)).toBeNull()
})

test("a refused sign-in is in the audit log though nothing else was written", async () => {
  const { email, session } = await givenFreelancer()
  await enter(givenVisitor(), email, "not-the-password")
  const entries = await database.auditEntry.findMany({
    where: { subjectId: session.id, type: "account.sign_in_refused" },
  })
  expect(entries).toHaveLength(1)
})

test("a stranger's guesses end, and never shut the owner's own device out", async () => {
  const { email, visitor } = await givenFreelancer()
  for (let at = 0; at < limits["sign-in"].account; at += 1) await enter(givenVisitor(), email, "not-the-password")
  expect(refusal(await enter(givenVisitor(), email)).code).toBe("too_many_tries")
  expect((await enter(visitor, email)).ok).toBe(true)
})

test("guesses from one address end for that address, and for nobody else", async () => {
  const { address } = givenVisitor()
  const { email, visitor } = await givenFreelancer(givenVisitor({ address }))
  const tries = Array.from({ length: limits["sign-in"].address }, someEmail)
  for (const guess of tries) await enter(givenVisitor({ address }), guess, "not-the-password")
  expect(refusal(await enter(givenVisitor({ address }), email)).code).toBe("too_many_tries")
  expect((await enter(givenVisitor(), email)).ok).toBe(true)
  expect((await enter(visitor, email)).ok).toBe(true)
}, 60_000)

test("what was right uses up no tries", async () => {
  const { email } = await givenEnrolledStaff()
  for (let at = 0; at < limits["sign-in"].account + 2; at += 1) done(await enter(givenVisitor(), email))
})

test("whoever has the password can't fill the owner's inbox with codes, and never shuts their own device out", async () => {
  const { email, visitor, session } = await givenFreelancer()
  for (let sent = 0; sent < limits["send-code"].account; sent += 1) {
    expect(done(await enter(givenVisitor(), email)).stage).toBe("code")
  }
  const refused = refusal(await enter(givenVisitor(), email))
  expect(refused).toMatchObject({ code: "too_many_tries", minutes: expect.any(Number) })
  const halfOpen = await database.session.count({ where: { accountId: session.id, stage: "code" } })
  expect(halfOpen).toBe(limits["send-code"].account)
  expect(done(await enter(visitor, email)).stage).toBe("full")
})

test("codes sent again count with those of the sign-ins", async () => {
  const { email } = await givenFreelancer()
  const phone = givenVisitor()
  const open = await givenOpen(done(await enter(phone, email)).id)
  for (let sent = 1; sent < limits["send-code"].account; sent += 1) done(await sendDeviceCodeAgain(open, phone))
  expect(refusal(await sendDeviceCodeAgain(open, phone)).code).toBe("too_many_tries")
  expect(refusal(await enter(givenVisitor(), email)).code).toBe("too_many_tries")
})

test("staff sign in with a code from the app each time, also on a known device", async () => {
  const { email, secret, visitor } = await givenEnrolledStaff()
  const later = addSeconds(now(), 90)
  const back = setClock(() => later)
  try {
    const half = done(await enter(visitor, email))
    expect(half.stage).toBe("totp")
    const code = await codeAt(secret, later)
    const whole = done(await confirmTotp(await givenOpen(half.id), visitor, { code, next }))
    expect(whole.stage).toBe("full")
    expect(whole.id).not.toBe(half.id)
  } finally {
    back()
  }
})

test("a code from the app is good once, also for another session and at the same time", async () => {
  const { email, secret, visitor, usedCode } = await givenEnrolledStaff()
  const sessions = [
    await givenOpen(done(await enter(visitor, email)).id),
    await givenOpen(done(await enter(visitor, email)).id),
  ]
  const [first, second] = sessions
  if (!first || !second) throw new Error("two sessions were asked for")
  expect(refusal(await confirmTotp(first, visitor, { code: usedCode, next })).code).toBe("totp_wrong")
  const later = addSeconds(now(), 120)
  const back = setClock(() => later)
  try {
    const code = await codeAt(secret, later)
    const both = await Promise.all(sessions.map((open) => confirmTotp(open, visitor, { code, next })))
    expect(both.filter((result) => result.ok)).toHaveLength(1)
  } finally {
    back()
  }
})

test("a code from the app may be one step early or late, and no more", async () => {
  const { email, secret, visitor } = await givenEnrolledStaff()
  const later = addSeconds(now(), 300)
  const back = setClock(() => later)
  try {
    const open = await givenOpen(done(await enter(visitor, email)).id)
    const tooOld = await codeAt(secret, addSeconds(later, -90))
    expect(refusal(await confirmTotp(open, visitor, { code: tooOld, next })).code).toBe("totp_wrong")
    const early = await codeAt(secret, addSeconds(later, 30))
    expect((await confirmTotp(open, visitor, { code: early, next })).ok).toBe(true)
  } finally {
    back()
  }
})

test("guesses at the app's code end", async () => {
  const { email } = await givenEnrolledStaff()
  const stranger = givenVisitor()
  const open = await givenOpen(done(await enter(stranger, email)).id)
  for (let at = 0; at < limits.totp.account; at += 1) await confirmTotp(open, stranger, { code: "000000", next })
  expect(refusal(await confirmTotp(open, stranger, { code: "000000", next })).code).toBe("too_many_tries")
})

test("a first password is replaced and a factor set up before anything opens, in that order", async () => {
  const visitor = givenVisitor()
  const { id, email } = await givenStaff("admin", { mustChangePassword: true })
  const first = done(await enter(visitor, email))
  expect(first.stage).toBe("new_password")
  const open = await givenOpen(first.id)
  expect(refusal(await setNewPassword(open, visitor, { password: goodPassword, next })).code).toBe("password_same")
  const second = done(await setNewPassword(open, visitor, { password: "another-good-lantern", next }))
  expect(second.stage).toBe("enrol")
  const secret = (await totpToEnrol(id))?.secret ?? ""
  const code = await codeAt(secret, now())
  const third = done(await enrolTotp(await givenOpen(second.id), visitor, { code, next }))
  expect(third.stage).toBe("full")
  expect(await totpToEnrol(id)).toBeNull()
  expect(refusal(await enter(visitor, email))).toEqual({ code: "sign_in_refused" })
})

test("a wrong code sets nothing up", async () => {
  const visitor = givenVisitor()
  const { email } = await givenStaff()
  const open = await givenEnrolling(visitor, email)
  expect(open.stage).toBe("enrol")
  const secret = (await totpToEnrol(open.id))?.secret ?? ""
  const code = otherThan(await codeAt(secret, now()))
  expect(refusal(await enrolTotp(open, visitor, { code, next })).code).toBe("totp_wrong")
  expect((await database.account.findUniqueOrThrow({ where: { id: open.id } })).totpEnrolledAt).toBeNull()
})
