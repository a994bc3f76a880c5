import { expect, test } from "vitest"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { ok } from "#lib/platform/result.ts"
import { at } from "#test/at.ts"
import {
  done,
  givenEnrolledStaff,
  givenFreelancer,
  givenOpen,
  givenVisitor,
  goodPassword,
  refusal,
} from "#test/given-identity.ts"
import { isFresh } from "./fresh.ts"
import { openSession, personOf } from "./open-session.ts"
import { limits } from "./proofs/limits.ts"
import { endSessions } from "./sessions.ts"
import { signIn } from "./sign-in/sign-in.ts"
import { signOut } from "./sign-in/sign-out.ts"
import { confirmItIsYou } from "./sign-in/step-up.ts"

const hour = 3_600

test("a session that was signed out is out at its next request, and the log says so once", async () => {
  const { cookie, session } = await givenFreelancer()
  await signOut(session)
  await signOut(session)
  expect(await openSession(cookie)).toBeNull()
  const where = { subjectId: session.id, type: "account.signed_out" }
  expect(await database.auditEntry.count({ where })).toBe(1)
})

test("signing in over an open session ends it, whosever it was, and the log says so", async () => {
  const { cookie, session } = await givenFreelancer()
  const other = await givenFreelancer(givenVisitor({ session }))
  expect(await openSession(cookie)).toBeNull()
  const where = { subjectId: session.id, type: "account.signed_out" }
  expect(await database.auditEntry.count({ where })).toBe(1)
  const again = givenVisitor({ ...other.visitor, session: other.session })
  const half = done(await signIn(again, { email: other.email, password: goodPassword, next: null }))
  expect(await openSession(other.cookie)).toBeNull()
  expect(await openSession(half.id)).not.toBeNull()
})

test("a sign-in that is refused leaves the open session as it is", async () => {
  const { cookie, session, visitor } = await givenFreelancer()
  const { email } = await givenFreelancer()
  const refused = await signIn({ ...visitor, session }, { email, password: "not-the-password", next: null })
  expect(refused.ok).toBe(false)
  expect(await openSession(cookie)).not.toBeNull()
})

test("an account's other sessions can be ended, and this one stays", async () => {
  const { email, visitor, cookie } = await givenFreelancer()
  const other = done(await signIn(visitor, { email, password: goodPassword, next: null }))
  const mine = await givenOpen(cookie)
  const ended = await transaction(async (tx) => ok(await endSessions(tx, mine.id, "others_ended", mine.session)))
  expect(done(ended)).toBe(1)
  expect(await openSession(other.id)).toBeNull()
  expect(await openSession(cookie)).not.toBeNull()
})

test("a freelancer's session ends after twelve hours without use", async () => {
  const { cookie } = await givenFreelancer()
  const begun = now()
  expect(await at(addSeconds(begun, 11 * hour), () => openSession(cookie))).not.toBeNull()
  expect(await at(addSeconds(begun, 22 * hour), () => openSession(cookie))).not.toBeNull()
  expect(await at(addSeconds(begun, 34.1 * hour), () => openSession(cookie))).toBeNull()
})

test("a freelancer's session ends after thirty days however it is used", async () => {
  const { cookie } = await givenFreelancer()
  const begun = now()
  for (let day = 0.4; day < 29.8; day += 0.4) {
    expect(await at(addSeconds(begun, day * 24 * hour), () => openSession(cookie))).not.toBeNull()
  }
  expect(await at(addSeconds(begun, 30.01 * 24 * hour), () => openSession(cookie))).toBeNull()
})

test("a member of staff is out after half an hour without use, and after twelve hours in all", async () => {
  const { session } = await givenEnrolledStaff()
  const row = await database.session.findUniqueOrThrow({ where: { publicId: session.session } })
  expect(row.idleSeconds).toBe(hour / 2)
  expect(row.endsAt.getTime() - row.lastSeenAt.getTime()).toBe(12 * hour * 1000)
})

test("what the browser asks by itself doesn't keep a session alive", async () => {
  const { cookie } = await givenFreelancer()
  const begun = now()
  await at(addSeconds(begun, 11 * hour), () => openSession(cookie, { seen: false }))
  expect(await at(addSeconds(begun, 12.1 * hour), () => openSession(cookie))).toBeNull()
})

test("use is written down at most once a minute", async () => {
  const { cookie, session } = await givenFreelancer()
  const begun = now()
  const lastSeen = async () =>
    (await database.session.findUniqueOrThrow({ where: { publicId: session.session } })).lastSeenAt
  const before = await lastSeen()
  await at(addSeconds(begun, 50), () => openSession(cookie))
  expect(await lastSeen()).toEqual(before)
  await at(addSeconds(begun, 70), () => openSession(cookie))
  expect(await lastSeen()).toEqual(addSeconds(begun, 70))
})

test("a half-finished sign-in is nobody, and is over after a quarter of an hour", async () => {
  const { email } = await givenFreelancer()
  const half = done(await signIn(givenVisitor(), { email, password: goodPassword, next: null }))
  expect(personOf(await openSession(half.id))).toBeNull()
  expect(await at(addSeconds(now(), hour / 4 + 1), () => openSession(half.id))).toBeNull()
})

test("the database holds no session id that would sign anybody in", async () => {
  const { cookie } = await givenFreelancer()
  const [row] = await database.$queryRaw<{ found: number }[]>`
    select count(*)::int as found from session where session::text like ${`%${cookie}%`}`
  expect(row?.found).toBe(0)
})

test("confirming that it is you makes you fresh for five minutes, under a new id and no longer a session", async () => {
  const { cookie, session, visitor } = await givenFreelancer()
  const later = addSeconds(now(), 6 * 60)
  await at(later, async () => {
    const stale = personOf(await givenOpen(cookie))
    expect(stale && isFresh(stale)).toBe(false)
    const open = await givenOpen(cookie)
    const wrong = await confirmItIsYou(open, visitor, { password: "not-the-password", next: null })
    expect(refusal(wrong)).toEqual({ code: "password_wrong", field: "password" })
    const renewed = done(await confirmItIsYou(open, visitor, { password: goodPassword, next: null }))
    expect(renewed.endsAt).toEqual(session.endsAt)
    expect(await openSession(cookie)).toBeNull()
    const fresh = personOf(await givenOpen(renewed.id))
    expect(fresh && isFresh(fresh)).toBe(true)
  })
})

test("wrong passwords from elsewhere don't keep the owner's own device from confirming that it is them", async () => {
  const { session, visitor } = await givenFreelancer()
  const elsewhere = givenVisitor({ address: visitor.address })
  const guess = { password: "not-the-password", next: null }
  for (let tried = 0; tried < limits["step-up"].account; tried += 1) await confirmItIsYou(session, elsewhere, guess)
  expect(refusal(await confirmItIsYou(session, elsewhere, guess)).code).toBe("too_many_tries")
  done(await confirmItIsYou(session, visitor, { password: goodPassword, next: null }))
})

test("e-mails follow the language of the page that somebody last opened, and what a machine asks changes none", async () => {
  const { cookie, session } = await givenFreelancer()
  const localeNow = async () => (await database.account.findUniqueOrThrow({ where: { id: session.id } })).locale
  expect((await openSession(cookie, { language: "ur" }))?.locale).toBe("ur")
  expect(await localeNow()).toBe("ur")
  await openSession(cookie)
  expect(await localeNow()).toBe("ur")
  await openSession(cookie, { language: "en" })
  expect(await localeNow()).toBe("en")
})
