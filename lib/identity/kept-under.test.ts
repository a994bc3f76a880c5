import { expect, test } from "vitest"
import { addSeconds, now, setClock } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import { ok } from "#lib/platform/result.ts"
import { givenVisitor } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import type { Person } from "./actor.ts"
import { keptUnder } from "./kept-under.ts"
import { openSession } from "./open-session.ts"
import { endSessions, startSession } from "./sessions.ts"

const HOUR = 3_600

async function givenSession(person: Person) {
  const started = await transaction(async (tx) => ok(await startSession(tx, person, "full", givenVisitor())))
  if (!started.ok) throw new Error("no session")
  return started.value
}

test("what was typed is found under the session that ran out, for a day and no longer", async () => {
  const person = await givenPerson()
  const before = await givenSession(person)
  const began = now()
  const at = (hours: number) => setClock(() => addSeconds(began, hours * HOUR))
  const restore = at(0)
  try {
    at(13) // the idle end is after twelve hours
    const present = await givenSession(person)
    const actor = { ...person, session: present.publicId }
    expect(await keptUnder(actor)).toEqual([present.publicId, before.publicId])
    at(25)
    expect(await keptUnder(actor)).toEqual([present.publicId])
  } finally {
    restore()
  }
})

test("of sessions that were ended, are still open, or are somebody else's, nothing is put back", async () => {
  const [person, other] = [await givenPerson(), await givenPerson()]
  const ended = await givenSession(person)
  await transaction(async (tx) => ok(await endSessions(tx, person.id, "password_reset")))
  const [open, present] = [await givenSession(person), await givenSession(person)]
  await givenSession(other)
  const names = await keptUnder({ ...person, session: present.publicId })
  expect(names).toEqual([present.publicId])
  expect(names).not.toContain(ended.publicId)
  expect(names).not.toContain(open.publicId)
})

test("a session says when it runs out: twelve hours after it was last used, and never after its absolute end", async () => {
  const person = await givenPerson()
  const { id, endsAt } = await givenSession(person)
  const open = await openSession(id)
  expect(Math.round(((open?.runsOutAt.getTime() ?? 0) - now().getTime()) / 1000 / HOUR)).toBe(12)
  const restore = setClock(() => addSeconds(endsAt, -HOUR))
  try {
    const { database } = await import("#lib/platform/database.ts")
    await database.session.updateMany({ where: { accountId: person.id }, data: { lastSeenAt: now() } })
    expect((await openSession(id))?.runsOutAt).toEqual(endsAt)
  } finally {
    restore()
  }
})
