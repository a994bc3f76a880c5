import { afterEach, expect, test } from "vitest"
import { type Person, systemActor } from "#lib/identity/actor.ts"
import { setClock } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { asItIs, givenAnswered, givenAsked, givenClaimed } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { applicationForReview } from "./application-for-review.ts"
import { approveApplication } from "./approve.ts"
import { releaseIdle } from "./release-idle.ts"

const clock = systemActor("clock")
let restore = () => {}
afterEach(() => restore())

/** In Pakistan. 23 November 2026 is a Monday, without a holiday before Christmas. */
function itIs(moment: string) {
  restore()
  restore = setClock(() => new Date(`2026-${moment}:00+05:00`))
}

const holderOf = async ({ id }: { id: string }) =>
  (await database.application.findUniqueOrThrow({ where: { id }, select: { assigneeId: true } })).assigneeId

test("what an officer leaves idle for a day comes back by itself, and the audit log says who took it from them", async () => {
  const officer = await givenPerson("officer")
  itIs("11-23T10:00")
  const held = await givenClaimed(await givenPerson(), officer)
  itIs("11-24T09:59")
  await releaseIdle(clock)
  expect(await holderOf(held)).toBe(officer.id)
  itIs("11-24T10:01")
  await releaseIdle(clock)
  expect(await holderOf(held)).toBeNull()
  const last = await database.auditEntry.findFirst({ where: { subjectId: held.id }, orderBy: { id: "desc" } })
  expect(last).toMatchObject({ type: "application.released", actorId: null, actorRole: "clock" })
})

test("opening it counts, a colleague's reading doesn't, and weekends pass as no time", async () => {
  const [officer, colleague] = [await givenPerson("officer"), await givenPerson("officer")]
  itIs("11-26T10:00")
  const [opened, left] = [
    await givenClaimed(await givenPerson(), officer),
    await givenClaimed(await givenPerson(), officer),
  ]
  itIs("11-27T09:00")
  await applicationForReview(officer, opened.reference)
  await applicationForReview(colleague, left.reference)
  itIs("11-27T11:00")
  await releaseIdle(clock)
  expect([await holderOf(opened), await holderOf(left)]).toEqual([officer.id, null])
  itIs("11-30T08:59")
  await releaseIdle(clock)
  expect(await holderOf(opened)).toBe(officer.id)
  itIs("11-30T09:01")
  await releaseIdle(clock)
  expect(await holderOf(opened)).toBeNull()
})

test("an answer waits two working days for the officer who asked, then for anybody", async () => {
  const [owner, officer] = [await givenPerson(), await givenPerson("officer")]
  itIs("11-23T10:00")
  const asked = await givenAsked(owner, officer)
  itIs("11-27T15:00")
  await givenAnswered(owner, asked)
  itIs("12-01T14:59")
  await releaseIdle(clock)
  expect(await holderOf(asked)).toBe(officer.id)
  itIs("12-01T15:01")
  await releaseIdle(clock)
  expect(await holderOf(asked)).toBeNull()
})

test("while the applicant has the turn it stays with the officer who asked", async () => {
  const officer = await givenPerson("officer")
  itIs("11-23T10:00")
  const asked = await givenAsked(await givenPerson(), officer)
  itIs("12-14T10:00")
  await releaseIdle(clock)
  expect(await holderOf(asked)).toBe(officer.id)
})

async function givenIdle(officer: Person) {
  itIs("11-23T10:00")
  const held = await givenClaimed(await givenPerson(), officer)
  itIs("11-25T10:00")
  return held
}

test("two workers at once give it back once", async () => {
  const held = await givenIdle(await givenPerson("officer"))
  const runs = await Promise.all([releaseIdle(clock), releaseIdle(clock)])
  expect(runs[0].released + runs[1].released).toBe(1)
  const where = { subjectId: held.id, type: "application.released" }
  expect(await database.auditEntry.count({ where })).toBe(1)
})

test("whoever decides on a page that was open while it was taken from them is told so", async () => {
  const officer = await givenPerson("officer")
  const held = await givenIdle(officer)
  await releaseIdle(clock)
  const answer = await approveApplication(officer, held)
  expect(answer).toMatchObject({ ok: false, problem: { code: "stale", event: "application.released" } })
  expect((await asItIs(held)).version).toBe(held.version + 1)
})
