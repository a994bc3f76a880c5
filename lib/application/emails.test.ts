import { expect, test } from "vitest"
import type { Email } from "#lib/notifications/index.ts"
import { database } from "#lib/platform/database.ts"
import { reopenApplication } from "#lib/review/reopen.ts"
import {
  asItIs,
  givenAnswered,
  givenAsked,
  givenDeclined,
  givenRegistered,
  givenSubmitted,
  givenWithdrawn,
} from "#test/given-application.ts"
import { lettersOf } from "#test/given-letters.ts"
import { givenPerson } from "#test/given-person.ts"
import { applicationEmails } from "./emails.ts"

async function letter(name: string, application: string): Promise<Email> {
  const written = await applicationEmails[name]?.({ application })
  if (!written) throw new Error(`nobody wrote ${name}`)
  return written
}

const wordsOf = ({ subject, paragraphs }: Email) => JSON.stringify([subject, paragraphs])

test("what was received says by when there is an answer, and leads to its page", async () => {
  const ayesha = await givenPerson()
  const { id, reference } = await givenSubmitted(ayesha)
  const received = await letter("email.application-received", id)
  expect(received.to).toBe(ayesha.email)
  expect(wordsOf(received)).toMatch(/You hear from us by \d+ \w+ 20\d\d/)
  expect(received.paragraphs.at(-1)).toMatchObject({ link: `/application/${reference}` })
})

test("every letter on the way to the register is written, and none holds a number or a slip", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const { id } = await givenRegistered(ayesha, officer)
  const jobs = await database.$queryRaw<{ name: string }[]>`
    select data ->> 'name' as name from pgboss.job where data ->> 'application' = ${id} order by created_on`
  const mine = jobs.map(({ name }) => name).filter((name) => name in applicationEmails)
  expect(mine).toEqual(["email.application-received", "email.initially-approved", "email.registered"])
  const words = (await Promise.all(mine.map(async (name) => wordsOf(await letter(name, id))))).join(" ")
  expect(words).toContain("Rs 1,000")
  expect(words).toMatch(/FRL-20\d\d-\d{7}/)
  expect(words).not.toMatch(/\d{5}-?\d{7}-?\d|PK\d\d[A-Z]{4}|999999\d{11}|Ayesha/)
})

test("what the officer asked stays behind sign-in", async () => {
  const { id } = await givenAsked(await givenPerson(), await givenPerson("officer"), "Is 35202-1234567-8 your number?")
  expect(wordsOf(await letter("email.information-requested", id))).not.toContain("35202")
})

test("a decline brings the board's standing words for its reason", async () => {
  const { id } = await givenDeclined(await givenPerson(), await givenPerson("officer"), "identity_expired")
  expect(wordsOf(await letter("email.declined", id))).toContain("Renew it with NADRA")
})

test("a withdrawal is confirmed, with what to do if it was somebody else", async () => {
  const { id } = await givenWithdrawn(await givenPerson())
  expect(wordsOf(await letter("email.application-withdrawn", id))).toContain("If it was not you")
})

test("an answer is confirmed, with the day by which the board answers", async () => {
  const ayesha = await givenPerson()
  const { id } = await givenAnswered(ayesha, await givenAsked(ayesha, await givenPerson("officer")))
  expect((await lettersOf(id))[0]?.kind).toBe("answer-received")
  expect(wordsOf(await letter("email.answer-received", id))).toMatch(/hear from us by \d+ \w+ 20\d\d/)
})

test("whoever was declined is told when that is set aside, and not why", async () => {
  const [ayesha, supervisor] = [await givenPerson(), await givenPerson("supervisor")]
  const declined = await asItIs(await givenDeclined(ayesha, await givenPerson("officer")))
  await reopenApplication(supervisor, { ...declined, reopenReason: "The card was read wrongly." })
  expect((await lettersOf(declined.id))[0]?.kind).toBe("reopened")
  expect(wordsOf(await letter("email.reopened", declined.id))).not.toContain("read wrongly")
})

test("whoever is registered and wanted a dollar account is told that its request has begun, and who decides", async () => {
  const { id } = await givenRegistered(await givenPerson(), await givenPerson("officer"))
  expect(wordsOf(await letter("email.registered", id))).toContain("sends it to Meezan Bank. The bank decides.")
})

test("every letter that was ordered has a row beside its application", async () => {
  const { id } = await givenRegistered(await givenPerson(), await givenPerson("officer"))
  const kinds = (await lettersOf(id)).map(({ kind }) => kind).reverse()
  expect(kinds).toEqual(["application-received", "initially-approved", "fee-paid", "registered"])
})
