import { expect, test } from "vitest"
import { addSeconds, fromDateColumn, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { dueOn } from "#lib/reference/index.ts"
import { givenAnswer, givenBegun, givenDraft } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { submitApplication } from "./submit.ts"

const emailsAbout = (id: string) =>
  database.$queryRaw<{ name: string }[]>`
    select data ->> 'name' as name from pgboss.job where name = 'email' and data ->> 'application' = ${id}`

test("a complete draft is handed to the board, with a day by which it answers and an e-mail", async () => {
  const ayesha = await givenPerson()
  const draft = await givenDraft(ayesha)
  expect(await submitApplication(ayesha, draft)).toEqual({ ok: true, value: { reference: draft.reference } })
  const row = await database.application.findUniqueOrThrow({ where: { id: draft.id } })
  expect(row).toMatchObject({ status: "submitted", version: draft.version + 1 })
  expect(row.dueOn && fromDateColumn(row.dueOn)).toBe(await dueOn(row.submittedAt ?? now()))
  expect(await emailsAbout(draft.id)).toEqual([{ name: "email.application-received" }])
  const about = { subjectId: draft.id, type: { startsWith: "application." } }
  const entries = await database.auditEntry.findMany({ where: about, orderBy: { id: "asc" } })
  expect(entries.map(({ type }) => type)).toEqual(["application.begun", "application.moved"])
  expect(entries[1]?.detail).toMatchObject({ event: "application.submitted", from: "draft", to: "submitted" })
})

test("of two simultaneous submits one hands it in, and one e-mail leaves", async () => {
  const ayesha = await givenPerson()
  const draft = await givenDraft(ayesha)
  const sent = await Promise.all([1, 2, 3, 4, 5].map(() => submitApplication(ayesha, draft)))
  expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
  expect(sent.filter((one) => !one.ok && one.problem.code === "stale")).toHaveLength(4)
  expect(await emailsAbout(draft.id)).toHaveLength(1)
})

test("what is missing is named, and nothing is handed in", async () => {
  const ayesha = await givenPerson()
  const draft = await givenAnswer(ayesha, await givenBegun(ayesha), "contact.mobile", { mobile: "03001234567" })
  const missing = ["identity", "contact", "work", "tax", "bank", "dollarAccount", "documents", "consents"]
  const problem = { code: "missing_sections", missing, count: missing.length }
  expect(await submitApplication(ayesha, draft)).toEqual({ ok: false, problem })
  expect(await emailsAbout(draft.id)).toEqual([])
})

test("a card that has ended since it was typed must be looked at again", async () => {
  const ayesha = await givenPerson()
  const draft = await givenDraft(ayesha)
  await database.application.update({
    where: { id: draft.id },
    data: { identityForLife: false, identityExpiresOn: addSeconds(now(), -3 * 86_400) },
  })
  expect(await submitApplication(ayesha, draft)).toMatchObject({ problem: { missing: ["identity"] } })
})

test("who proved themselves too long ago does so again first", async () => {
  const ayesha = await givenPerson()
  const draft = await givenDraft(ayesha)
  const later = { ...ayesha, steppedUpAt: addSeconds(now(), -6 * 60) }
  expect(await submitApplication(later, draft)).toEqual({ ok: false, problem: { code: "step_up_needed" } })
})

test("who submits from a stale page is told, and nothing is handed in", async () => {
  const ayesha = await givenPerson()
  const draft = await givenDraft(ayesha)
  const stale = { ...draft, version: draft.version - 1 }
  expect(await submitApplication(ayesha, stale)).toMatchObject({ ok: false, problem: { code: "stale" } })
})

test("nobody submits somebody else's", async () => {
  const draft = await givenDraft(await givenPerson())
  await expect(submitApplication(await givenPerson(), draft)).rejects.toThrow("no such application")
  await expect(submitApplication(await givenPerson("supervisor"), draft)).rejects.toThrow("no such")
})
