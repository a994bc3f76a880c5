import { expect, test } from "vitest"
import { answerRequest } from "#lib/application/answer-request.ts"
import { withdrawApplication } from "#lib/application/withdraw.ts"
import { database } from "#lib/platform/database.ts"
import { asItIs, givenAnswer, givenAsked, givenClaimed } from "#test/given-application.ts"
import { done, refusal } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { waiting } from "#test/waiting.ts"
import { reassignApplication } from "./reassign.ts"
import { releaseApplication } from "./release.ts"

test("whoever is asked answers from the page that they have open, whoever has their application meanwhile", async () => {
  const [ayesha, sana, bilal, supervisor] = await Promise.all([
    givenPerson(),
    givenPerson("officer"),
    givenPerson("officer"),
    givenPerson("supervisor"),
  ])
  const open = await givenAsked(ayesha, sana)
  done(await reassignApplication(supervisor, { ...open, officer: bilal.id }))
  const saved = await givenAnswer(ayesha, open, "contact.address", {
    addressLine: "House 13, Street 4, Model Town",
    city: "Lahore",
    provinceCode: "punjab",
    districtCode: "lahore",
  })
  done(await releaseApplication(bilal, saved))
  expect(done(await answerRequest(ayesha, { ...saved, words: "It is on the card." })).reference).toBe(open.reference)
})

test("of two supervisors who give away at once what the applicant is asked, the second is told", async () => {
  const [sana, bilal, supervisor] = await Promise.all([
    givenPerson("officer"),
    givenPerson("officer"),
    givenPerson("supervisor"),
  ])
  const given = await givenAsked(await givenPerson(), sana)
  const both = await database.$transaction(async (tx) => {
    await tx.$executeRaw`select from application where id = ${given.id}::uuid for update`
    const officer = bilal.id
    const giving = Promise.all([1, 2].map(() => reassignApplication(supervisor, { ...given, officer })))
    await waiting(2)
    return { giving }
  })
  expect((await both.giving).map((answer) => (answer.ok ? "given" : answer.problem.code)).sort()).toEqual([
    "given",
    "stale",
  ])
})

test("what waits for the desk gets another version with another holder, and its owner is told of the board alone", async () => {
  const [ayesha, sana] = await Promise.all([givenPerson(), givenPerson("officer")])
  const held = await givenClaimed(ayesha, sana)
  done(await releaseApplication(sana, held))
  expect((await asItIs(held)).version).toBe(held.version + 1)
  expect(refusal(await releaseApplication(sana, held))).toMatchObject({ event: "application.released" })
  expect(refusal(await withdrawApplication(ayesha, held))).toMatchObject({
    by: null,
    byBoard: true,
    event: null,
  })
})
