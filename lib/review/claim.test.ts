import { expect, test } from "vitest"
import { NotFound } from "#lib/platform/result.ts"
import { asItIs, givenSubmitted } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { givenClaimed } from "#test/given-review.ts"
import { claimApplication } from "./claim.ts"
import { nextApplication } from "./next.ts"
import { reassignApplication } from "./reassign.ts"
import { releaseApplication } from "./release.ts"

test("of two officers who claim at once one holds it, and the other is told who", async () => {
  const application = await givenSubmitted(await givenPerson())
  const [sana, bilal] = await Promise.all([givenPerson("officer", "Sana Khan"), givenPerson("officer", "Bilal Raza")])
  const answers = await Promise.all([claimApplication(sana, application), claimApplication(bilal, application)])
  const [won, lost] = answers[0].ok ? ["Sana Khan", answers[1]] : ["Bilal Raza", answers[0]]
  expect(lost).toEqual({ ok: false, problem: { code: "held", by: won } })
})

test("twenty officers who ask for the next application at once get twenty different ones", async () => {
  const owners = await Promise.all(Array.from({ length: 20 }, () => givenPerson()))
  for (const owner of owners) await givenSubmitted(owner)
  const officers = await Promise.all(Array.from({ length: 20 }, () => givenPerson("officer")))
  const taken = await Promise.all(officers.map((officer) => nextApplication(officer)))
  const references = taken.map((answer) => (answer.ok ? answer.value.reference : answer.problem.code))
  expect(new Set(references).size).toBe(20)
  expect(references.every((reference) => reference.startsWith("FR-"))).toBe(true)
})

test("nobody handles their own application, not even a supervisor", async () => {
  const supervisor = await givenPerson("supervisor")
  const mine = await givenSubmitted({ ...supervisor, role: "freelancer" })
  await expect(claimApplication(supervisor, mine)).rejects.toThrow(NotFound)
})

test("what an officer gives back can be taken by another", async () => {
  const [sana, bilal] = await Promise.all([givenPerson("officer"), givenPerson("officer")])
  const held = await givenClaimed(sana)
  expect((await releaseApplication(sana, held)).ok).toBe(true)
  expect((await claimApplication(bilal, held)).ok).toBe(true)
})

test("a supervisor gives an application to another officer, and to nobody who is none", async () => {
  const [sana, bilal, supervisor] = await Promise.all([
    givenPerson("officer"),
    givenPerson("officer"),
    givenPerson("supervisor"),
  ])
  const held = await givenClaimed(sana)
  const auditor = await givenPerson("auditor")
  const refused = await reassignApplication(supervisor, { ...held, officer: auditor.id })
  expect(refused).toEqual({ ok: false, problem: { code: "no_such_officer", field: "officer" } })
  expect((await reassignApplication(supervisor, { ...held, officer: bilal.id })).ok).toBe(true)
  await expect(reassignApplication(sana, { ...(await asItIs(held)), officer: sana.id })).rejects.toThrow(NotFound)
})
