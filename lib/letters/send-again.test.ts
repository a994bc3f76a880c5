import { expect, test } from "vitest"
import { database } from "#lib/platform/database.ts"
import { givenAsked, givenSubmitted } from "#test/given-application.ts"
import { givenSent, lettersOf } from "#test/given-letters.ts"
import { givenPerson } from "#test/given-person.ts"
import { againPerDay, sendLetterAgain, sendOwnLetterAgain } from "./send-again.ts"

const jobOf = (id: string) =>
  database.$queryRaw<{ data: unknown }[]>`select data from pgboss.job where name = 'email' and id = ${id}::uuid`

test("the applicant has the last letter sent again: a job and a row of its own, and the old one stays", async () => {
  const ayesha = await givenPerson()
  const { id, reference } = await givenSubmitted(ayesha)
  const [letter = ""] = await givenSent(ayesha.id)
  expect(await sendOwnLetterAgain(ayesha, { letter, reference })).toEqual({ ok: true, value: { reference } })
  const [again, first] = await lettersOf(id)
  expect(again).toMatchObject({ state: "queued", againOf: letter, kind: "application-received" })
  expect(first).toMatchObject({ id: letter, state: "sent" })
  const data = { name: "email.application-received", account: ayesha.id, application: id }
  expect(await jobOf(again?.id ?? "")).toEqual([{ data }])
})

test("what is still on its way is not sent twice, however often it is asked for at once", async () => {
  const ayesha = await givenPerson()
  const { id, reference } = await givenSubmitted(ayesha)
  const [letter = ""] = await givenSent(ayesha.id)
  const asked = await Promise.all([1, 2, 3].map(() => sendOwnLetterAgain(ayesha, { letter, reference })))
  expect(asked.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await lettersOf(id)).toHaveLength(2)
  const [waiting] = await lettersOf(id)
  const refused = await sendOwnLetterAgain(ayesha, { letter: waiting?.id ?? "", reference })
  expect(refused).toEqual({ ok: false, problem: { code: "letter_on_its_way" } })
})

test("a letter that another one followed is not sent again: it tells how things stood", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const { id, reference } = await givenAsked(ayesha, officer)
  await givenSent(ayesha.id)
  const first = (await lettersOf(id)).at(-1)
  const refused = await sendOwnLetterAgain(ayesha, { letter: first?.id ?? "", reference })
  expect(refused).toEqual({ ok: false, problem: { code: "letter_not_last" } })
})

test("after five within a day there are no more", async () => {
  const ayesha = await givenPerson()
  const { reference } = await givenSubmitted(ayesha)
  for (let time = 0; time < againPerDay; time += 1) {
    const [letter = ""] = await givenSent(ayesha.id)
    expect((await sendOwnLetterAgain(ayesha, { letter, reference })).ok).toBe(true)
  }
  const [letter = ""] = await givenSent(ayesha.id)
  const refused = await sendOwnLetterAgain(ayesha, { letter, reference })
  expect(refused).toEqual({ ok: false, problem: { code: "letters_too_many" } })
})

test("an officer has it sent again, and the log says who", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const { id, reference } = await givenSubmitted(ayesha)
  const [letter = ""] = await givenSent(ayesha.id)
  expect((await sendLetterAgain(officer, { letter, reference })).ok).toBe(true)
  const entry = await database.auditEntry.findFirst({ where: { subjectId: id, type: "letter.sent_again" } })
  expect(entry).toMatchObject({ actorId: officer.id, detail: { letter, application: id } })
})

test("nobody has somebody else's letters sent", async () => {
  const [ayesha, other] = [await givenPerson(), await givenPerson()]
  const { reference } = await givenSubmitted(ayesha)
  const theirs = await givenSubmitted(other)
  const [letter = ""] = await givenSent(ayesha.id)
  await expect(sendOwnLetterAgain(other, { letter, reference })).rejects.toThrow("no such application")
  await expect(sendOwnLetterAgain(other, { letter, reference: theirs.reference })).rejects.toThrow("no such letter")
  await expect(sendLetterAgain(ayesha, { letter, reference })).rejects.toThrow("no such page")
  await expect(sendLetterAgain(await givenPerson("auditor"), { letter, reference })).rejects.toThrow("no such page")
})
