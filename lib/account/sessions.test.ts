import { expect, test } from "vitest"
import { openSession } from "#lib/identity/open-session.ts"
import { signIn } from "#lib/identity/sign-in/sign-in.ts"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { at } from "#test/at.ts"
import { givenOwner, saidOf } from "#test/given-account.ts"
import { done, givenVisitor, goodPassword } from "#test/given-identity.ts"
import { endOtherSessions, endOwnSession } from "./end-sessions.ts"
import { ownSessions } from "./sessions.ts"

const agent = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/143.0.0.0 Mobile Safari/537.36"

async function givenTwoSessions() {
  const owner = await givenOwner()
  const { email, visitor } = owner
  const again = givenVisitor({ device: visitor.device, agent })
  const other = done(await signIn(again, { email, password: goodPassword, next: null }))
  return { ...owner, other }
}

test("one sees where one is signed in, this one first, each in words", async () => {
  const { actor, other } = await givenTwoSessions()
  const sessions = await ownSessions(actor)
  expect(sessions.map(({ id, isThis }) => [id, isThis])).toEqual([
    [actor.session, true],
    [other.publicId, false],
  ])
  expect(sessions[1]?.device).toEqual({ known: "both", browser: "Chrome", system: "Android" })
})

test("one that reached its idle end is not listed", async () => {
  const { actor } = await givenTwoSessions()
  await at(addSeconds(now(), 13 * 3_600), async () => expect(await ownSessions(actor)).toEqual([]))
})

test("one session is ended, and is out at its next request", async () => {
  const { actor, other, cookie } = await givenTwoSessions()
  done(await endOwnSession(actor, { session: other.publicId }))
  expect(await openSession(other.id)).toBeNull()
  expect(await openSession(cookie)).not.toBeNull()
  expect(await saidOf(actor.id)).toContain("account.sessions_ended")
})

test("somebody else's session is left as it is, and nothing tells that there is one", async () => {
  const { actor } = await givenOwner()
  const theirs = await givenOwner()
  expect(await endOwnSession(actor, { session: theirs.actor.session })).toEqual({ ok: true, value: undefined })
  expect(await openSession(theirs.cookie)).not.toBeNull()
})

test("all others are ended at once, and this one stays", async () => {
  const { actor, other, cookie } = await givenTwoSessions()
  done(await endOtherSessions(actor))
  expect(await openSession(other.id)).toBeNull()
  expect(await openSession(cookie)).not.toBeNull()
})
