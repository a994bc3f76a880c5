import { expect, test } from "vitest"
import { type Person, systemActor } from "#lib/identity/actor.ts"
import { arrive } from "#lib/identity/sign-in/go-on.ts"
import { addSeconds, now, randomId } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { mailSignature } from "#lib/platform/encryption.ts"
import { ok } from "#lib/platform/result.ts"
import { givenSubmitted } from "#test/given-application.ts"
import { givenVisitor } from "#test/given-identity.ts"
import { bounce, givenSent, lettersOf } from "#test/given-letters.ts"
import { givenPerson } from "#test/given-person.ts"
import { answerMailEvents } from "./answer-mail-events.ts"
import { keepAddress } from "./keep-address.ts"
import { noteMailEvent } from "./note-mail-event.ts"
import { returnedAddress } from "./returned-address.ts"

const mailer = systemActor("mailer")
const note = noteMailEvent.bind(null, mailer)

async function written(): Promise<{ ayesha: Person; application: string; letter: string }> {
  const ayesha = await givenPerson()
  const { id: application } = await givenSubmitted(ayesha)
  const [letter = ""] = await givenSent(ayesha.id)
  return { ayesha, application, letter }
}

const stateOf = async (application: string) => (await lettersOf(application))[0]?.state
const logged = async (id: string) =>
  (await database.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).map(({ type }) => type)

test("a hard bounce shows at the letter, and its owner is asked for a better address", async () => {
  const { ayesha, application, letter } = await written()
  expect(await note(bounce(letter))).toEqual({ ok: true, value: "noted" })
  expect((await lettersOf(application))[0]).toMatchObject({ state: "bounced", trouble: "no_such_mailbox" })
  expect(await returnedAddress(ayesha)).toBe(ayesha.email)
  expect(await logged(ayesha.id)).toContain("account.mail_returned")
})

test("a letter that merely did not get through asks nobody for another address", async () => {
  const { ayesha, application, letter } = await written()
  await note(bounce(letter, { bounce: "soft", reason: "mailbox_full" }))
  expect(await stateOf(application)).toBe("bounced")
  expect(await returnedAddress(ayesha)).toBeNull()
})

test("a bounce from an address that was changed meanwhile asks nothing", async () => {
  const { ayesha, letter } = await written()
  await database.account.update({ where: { id: ayesha.id }, data: { email: `new-${ayesha.email}` } })
  await note(bounce(letter))
  expect(await returnedAddress(ayesha)).toBeNull()
})

test("an address that is changed after the bounce is asked about no more", async () => {
  const { ayesha, letter } = await written()
  await note(bounce(letter))
  await database.account.update({ where: { id: ayesha.id }, data: { email: `new-${ayesha.email}` } })
  expect(await returnedAddress(ayesha)).toBeNull()
})

test("the same event again changes nothing, not even what was said meanwhile", async () => {
  const { ayesha, letter } = await written()
  const event = bounce(letter)
  await note(event)
  await keepAddress(ayesha, { next: null })
  expect(await note(event)).toEqual({ ok: true, value: "known" })
  expect(await returnedAddress(ayesha)).toBeNull()
})

test("of events that come out of order the one that happened last counts", async () => {
  const { application, letter } = await written()
  const later = addSeconds(now(), 60)
  await note(bounce(letter, { at: later }))
  await note({ event: "delivered", messageId: letter, at: addSeconds(later, -30) })
  expect(await stateOf(application)).toBe("bounced")
})

test("a letter that arrives at the address takes the question back", async () => {
  const { ayesha, letter } = await written()
  await note(bounce(letter))
  await note({ event: "delivered", messageId: letter, at: addSeconds(now(), 60) })
  expect(await returnedAddress(ayesha)).toBeNull()
  expect(await logged(ayesha.id)).toContain("account.mail_arrived")
})

test("whoever says that the address is right has the letter tried again, once", async () => {
  const { ayesha, application, letter } = await written()
  await note(bounce(letter))
  await keepAddress(ayesha, { next: "/home" })
  await keepAddress(ayesha, { next: "/home" })
  const letters = await lettersOf(application)
  expect(letters.map(({ state }) => state)).toEqual(["queued", "bounced"])
  expect(letters[0]?.againOf).toBe(letters[1]?.id)
})

test("news of the account has a row too, and is no news any more when the letter about an application is tried again", async () => {
  const { ayesha, application, letter } = await written()
  await note(bounce(letter))
  const started = { ...ayesha, stage: "full", publicId: randomId(), endsAt: now() } as const
  await transaction(async (tx) => ok(await arrive(tx, ayesha, started, givenVisitor())))
  const news = () => database.letter.findMany({ where: { accountId: ayesha.id, kind: "new-device" } })
  expect(await news()).toMatchObject([{ state: "queued", applicationId: null }])
  await keepAddress(ayesha, { next: null })
  expect((await lettersOf(application)).map(({ state }) => state)).toEqual(["queued", "bounced"])
  expect(await news()).toHaveLength(1)
})

const at = () => now().toISOString()
const body = (messageId: string) =>
  JSON.stringify({ events: [{ event: "delivered", messageId: `<${messageId}@localhost>`, at: at() }] })
const sent = (text: string, seconds = 0) => {
  const timestamp = String(Math.floor(now().getTime() / 1000) + seconds)
  return { body: text, timestamp, signature: mailSignature(timestamp, text) }
}

test("what the provider signed is noted; a letter that is not ours is counted and no trouble", async () => {
  const { application, letter } = await written()
  const counts = { noted: 1, known: 0, unknown: 0 }
  expect(await answerMailEvents(sent(body(letter)))).toEqual({ status: 200, result: "accepted", counts })
  expect(await stateOf(application)).toBe("delivered")
  const strange = await answerMailEvents(sent(body("00000000-0000-4000-8000-000000000000")))
  expect(strange).toMatchObject({ status: 200, counts: { unknown: 1 } })
})

test("what is not signed, signed over something else, or too old is refused", async () => {
  const { application, letter } = await written()
  const good = sent(body(letter))
  const refused = { status: 401, result: "bad_signature" }
  expect(await answerMailEvents({ ...good, signature: null })).toEqual(refused)
  expect(await answerMailEvents({ ...good, signature: "00".repeat(32) })).toEqual(refused)
  expect(await answerMailEvents({ ...good, body: `${good.body} ` })).toEqual(refused)
  expect(await answerMailEvents(sent(body(letter), -301))).toEqual({ status: 401, result: "too_old" })
  expect(await stateOf(application)).toBe("sent")
})

test("what can't be read, or is yet to happen, is refused as a whole", async () => {
  const future = JSON.stringify({
    events: [{ event: "delivered", messageId: "<a@b>", at: addSeconds(now(), 9_000).toISOString() }],
  })
  for (const text of ["", "[]", "{}", '{"events":[]}', '{"events":[{"event":"opened"}]}', future]) {
    expect(await answerMailEvents(sent(text)), text).toEqual({ status: 400, result: "malformed" })
  }
})

test("only the mail provider says what became of letters", async () => {
  await expect(noteMailEvent(systemActor("clock"), bounce("x"))).rejects.toThrow("no such page")
})
