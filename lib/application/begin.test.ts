import pg from "pg"
import { expect, inject, test } from "vitest"
import { database } from "#lib/platform/database.ts"
import { unseal } from "#lib/platform/encryption.ts"
import { claimApplication } from "#lib/review/claim.ts"
import { registerApplication } from "#lib/review/register.ts"
import { asItIs, givenDraft, givenSubmitted, givenWithdrawn, someIdentityNumber } from "#test/given-application.ts"
import { givenPaid } from "#test/given-payments.ts"
import { givenPerson } from "#test/given-person.ts"
import { answerColumns, answersIn } from "./answers/stored.ts"
import { beginAgain, beginApplication } from "./begin.ts"
import { ruleContext } from "./rule-context.ts"
import { missingSections } from "./section-states.ts"

test("what is begun has a reference of its year and an audit entry", async () => {
  const ayesha = await givenPerson()
  const begun = await beginApplication(ayesha)
  if (!begun.ok) throw new Error(begun.problem.code)
  expect(begun.value.reference).toMatch(/^FR-20\d\d-\d{7}$/)
  const entries = await database.auditEntry.findMany({ where: { subjectId: begun.value.id } })
  expect(entries.map(({ type, actorId }) => [type, actorId])).toEqual([["application.begun", ayesha.id]])
})

test("of two simultaneous begins one makes the application", async () => {
  const ayesha = await givenPerson()
  const begun = await Promise.all([1, 2, 3, 4].map(() => beginApplication(ayesha)))
  expect(begun.filter(({ ok }) => ok)).toHaveLength(1)
  expect(begun.filter((one) => !one.ok && one.problem.code === "already_begun")).toHaveLength(3)
  expect(await database.application.count({ where: { accountId: ayesha.id } })).toBe(1)
})

test("while one application is under way no other is begun", async () => {
  const ayesha = await givenPerson()
  await givenSubmitted(ayesha)
  expect(await beginApplication(ayesha)).toEqual({ ok: false, problem: { code: "already_begun" } })
})

/** Runs `act` while nothing can be put on the queue, so that a command stands still before it commits. */
async function whileTheQueueIsShut(act: (waiting: (count: number) => Promise<void>) => Promise<void>) {
  const url = new URL(inject("adminUrl"))
  url.pathname = new URL(process.env.DATABASE_URL ?? "").pathname
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  const waiting = async (count: number) => {
    const { rows } = await client.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    )
    if (rows.length < count) await waiting(count)
  }
  try {
    await client.query("begin; lock table pgboss.job in access exclusive mode")
    await act(waiting)
  } finally {
    await client.end()
  }
}

test("who is being registered at this moment begins nothing", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const paid = await givenPaid(ayesha)
  await claimApplication(officer, paid)
  const held = await asItIs(paid)
  const both: Promise<unknown>[] = []
  await whileTheQueueIsShut(async (waiting) => {
    both.push(registerApplication(officer, held))
    await waiting(1)
    both.push(beginApplication(ayesha))
    await waiting(2)
  })
  const [registered, begun] = await Promise.all(both)
  expect(registered).toMatchObject({ ok: true })
  expect(begun).toEqual({ ok: false, problem: { code: "already_registered" } })
})

test("staff begin nothing", async () => {
  await expect(async () => beginApplication(await givenPerson("officer"))).rejects.toThrow("no such")
})

test("after a withdrawal one begins again with the old answers, all but the consents", async () => {
  const ayesha = await givenPerson()
  const { reference } = await givenWithdrawn(ayesha)
  const again = await beginAgain(ayesha, { from: reference })
  if (!again.ok) throw new Error(again.problem.code)
  expect(again.value.reference).not.toBe(reference)
  const row = await database.application.findUniqueOrThrow({ where: { id: again.value.id }, select: answerColumns })
  const copied = { ...answersIn(row), documents: [] }
  expect(missingSections(copied, await ruleContext())).toEqual(["documents", "consents"])
})

test("the copied numbers open in the new row only, and are found by their hashes", async () => {
  const ayesha = await givenPerson()
  const identityNumber = someIdentityNumber()
  const before = await givenWithdrawn(ayesha, { "identity.card": { identityNumber } })
  const again = await beginAgain(ayesha, { from: before.reference })
  if (!again.ok) throw new Error(again.problem.code)
  const { id } = again.value
  const row = await database.application.findUniqueOrThrow({ where: { id }, include: { numberHashes: true } })
  const sealed = row.identityNumberEncrypted ?? ""
  const place = { table: "application", column: "identity_number_encrypted" }
  expect(unseal(sealed, { ...place, row: id })).toBe(identityNumber)
  expect(() => unseal(sealed, { ...place, row: before.id })).toThrow()
  expect(row.numberHashes.map(({ kind }) => kind).sort()).toEqual(["iban", "identity"])
})

test("nobody begins again with what is not over, or not theirs", async () => {
  const [ayesha, bilal] = [await givenPerson(), await givenPerson()]
  const draft = await givenDraft(ayesha)
  await expect(beginAgain(ayesha, { from: draft.reference })).rejects.toThrow("no such application")
  const { reference } = await givenWithdrawn(await givenPerson())
  await expect(beginAgain(bilal, { from: reference })).rejects.toThrow("no such application")
})
