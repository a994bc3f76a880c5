import { expect, test } from "vitest"
import { ownApplicationData } from "#lib/application/own-data.ts"
import { statusPage } from "#lib/application/status-page.ts"
import { ownEntries } from "#lib/audit/own-entries.ts"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import { givenAsked, givenSubmitted } from "#test/given-application.ts"
import { lettersOf } from "#test/given-letters.ts"
import { givenPerson } from "#test/given-person.ts"
import { applicationForReview } from "./application-for-review.ts"
import { noteOnApplication } from "./note.ts"
import { noteSchema } from "./schema.ts"

const note = "The bank confirms the title. <script>alert(1)</script>"

test("a note is read by the desk and the auditor, with who wrote it and when", async () => {
  const [sana, adeel, farah] = await Promise.all([
    givenPerson("officer", "Sana Khan"),
    givenPerson("supervisor", "Adeel Malik"),
    givenPerson("auditor"),
  ])
  const { reference } = await givenSubmitted(await givenPerson())
  await noteOnApplication(sana, { reference, note })
  await noteOnApplication(adeel, { reference, note: "Seen." })
  const { notes, mayNote } = await applicationForReview(farah, reference)
  expect(notes.map(({ author, body }) => [author, body])).toEqual([
    ["Adeel Malik", "Seen."],
    ["Sana Khan", note],
  ])
  expect(notes[0]?.at.getTime()).toBeGreaterThan(Date.now() - 60_000)
  expect(mayNote).toBe(false)
})

test("nobody but officers and supervisors writes one, and nobody about their own application", async () => {
  const [ayesha, sana] = await Promise.all([givenPerson(), givenPerson("officer")])
  const { reference, id } = await givenSubmitted(ayesha)
  const others = await Promise.all((["freelancer", "admin", "auditor"] as const).map((role) => givenPerson(role)))
  for (const other of [ayesha, { ...ayesha, role: "officer" as const }, ...others]) {
    await expect(noteOnApplication(other, { reference, note })).rejects.toThrow(NotFound)
  }
  expect(await database.reviewNote.count({ where: { applicationId: id } })).toBe(0)
  expect(await noteOnApplication(sana, { reference, note })).toMatchObject({ ok: true })
})

test("the applicant finds no note: not on their page, not in a letter, not in their data", async () => {
  const [ayesha, sana] = await Promise.all([givenPerson(), givenPerson("officer")])
  const { reference, id } = await givenAsked(ayesha, sana)
  const before = await lettersOf(id)
  await noteOnApplication(sana, { reference, note })
  const entries: unknown[] = []
  for await (const entry of ownEntries(ayesha)) entries.push(entry)
  const theirs = [await statusPage(ayesha, reference), await ownApplicationData(ayesha), entries]
  expect(JSON.stringify(theirs)).not.toContain("confirms the title")
  expect(await lettersOf(id)).toEqual(before)
})

test("the log says that a note was written, and not what", async () => {
  const sana = await givenPerson("officer")
  const { reference, id } = await givenSubmitted(await givenPerson())
  await noteOnApplication(sana, { reference, note })
  const [entry] = await database.auditEntry.findMany({ where: { subjectId: id, type: "application.noted" } })
  expect(entry?.actorId).toBe(sana.id)
  expect(JSON.stringify(entry?.detail)).not.toContain("bank")
})

test("a note of more than 2,000 characters or with hidden ones is refused", () => {
  const reference = "FR-2026-0000001"
  expect(noteSchema.safeParse({ reference, note: "x".repeat(2_001) }).success).toBe(false)
  expect(noteSchema.safeParse({ reference, note: "a\u202Eb" }).success).toBe(false)
  expect(noteSchema.safeParse({ reference, note }).success).toBe(true)
})
