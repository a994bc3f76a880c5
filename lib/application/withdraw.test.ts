import { expect, test } from "vitest"
import { database } from "#lib/platform/database.ts"
import { givenBegun, givenFeeDue, givenFeePaid, givenSubmitted } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { home } from "./home.ts"
import { withdrawApplication } from "./withdraw.ts"
import { withdrawalPage } from "./withdrawal-page.ts"

test("what was withdrawn is over, and the person may begin again", async () => {
  const ayesha = await givenPerson()
  const submitted = await givenSubmitted(ayesha)
  expect(await withdrawApplication(ayesha, submitted)).toMatchObject({ ok: true })
  expect(await home(ayesha)).toMatchObject({ next: "again", applications: [{ stage: "withdrawn" }] })
})

test("a draft is withdrawn without an e-mail: the board never had it", async () => {
  const ayesha = await givenPerson()
  const draft = await givenBegun(ayesha)
  await withdrawApplication(ayesha, draft)
  const jobs = await database.$queryRaw`select 1 from pgboss.job where data ->> 'application' = ${draft.id}`
  expect(jobs).toEqual([])
})

test("a withdrawal while the fee is due gives the identity number back", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const due = await givenFeeDue(ayesha, officer)
  expect(await database.identityHolder.count({ where: { accountId: ayesha.id } })).toBe(1)
  await withdrawApplication(ayesha, due)
  expect(await database.identityHolder.count({ where: { accountId: ayesha.id } })).toBe(0)
})

test("what was paid for is not withdrawn", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const paid = await givenFeePaid(ayesha, officer)
  await expect(withdrawApplication(ayesha, paid)).rejects.toThrow("no such")
  await expect(withdrawalPage(ayesha, paid.reference)).rejects.toThrow("no such")
})

test("a withdrawal from a stale page changes nothing", async () => {
  const ayesha = await givenPerson()
  const submitted = await givenSubmitted(ayesha)
  const stale = { id: submitted.id, version: submitted.version - 1 }
  expect(await withdrawApplication(ayesha, stale)).toMatchObject({ problem: { code: "stale" } })
  expect(await home(ayesha)).toMatchObject({ next: "follow" })
})

test("nobody withdraws somebody else's", async () => {
  const submitted = await givenSubmitted(await givenPerson())
  await expect(withdrawApplication(await givenPerson(), submitted)).rejects.toThrow("no such application")
})
