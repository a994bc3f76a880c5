import { expect, test } from "vitest"
import { ownApplicationData } from "#lib/application/own-data.ts"
import { removeDocument } from "#lib/documents/remove.ts"
import type { Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { asItIs, givenAnswer, givenAnswered, givenAsked, givenSubmitted, someIban } from "#test/given-application.ts"
import { givenDocument } from "#test/given-documents.ts"
import { givenPerson } from "#test/given-person.ts"
import { applicationForReview } from "./application-for-review.ts"
import { askForInformation } from "./ask.ts"

async function askedByOfficer(): Promise<[Person, Person, Awaited<ReturnType<typeof givenAsked>>]> {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  return [ayesha, officer, await givenAsked(ayesha, officer)]
}

const changesAt = async (officer: Person, reference: string) => (await applicationForReview(officer, reference)).changes

test("what the applicant has changed since they were asked is marked, with what stood there", async () => {
  const [ayesha, officer, asked] = await askedByOfficer()
  const { city } = (await applicationForReview(officer, asked.reference)).answers
  const address = { addressLine: "House 9, Street 2", city: "Multan", provinceCode: "punjab", districtCode: "lahore" }
  await givenAnswered(ayesha, await givenAnswer(ayesha, asked, "contact.address", address))
  const { before } = await changesAt(officer, asked.reference)
  expect(before).toMatchObject({ city })
  expect(Object.keys(before)).not.toContain("fullName")
  // It is theirs, so it is in the data that they download.
  const [own] = (await ownApplicationData(ayesha)) as { earlier: { field: string; before: unknown }[] }[]
  expect(own?.earlier).toContainEqual(expect.objectContaining({ field: "city", before: city }))
})

test("of an encrypted number it is told that it changed, and neither value", async () => {
  const [ayesha, officer, asked] = await askedByOfficer()
  const iban = someIban()
  const account = { bankCode: "HABB", iban, accountTitle: "Ayesha Khan" }
  await givenAnswered(ayesha, await givenAnswer(ayesha, asked, "bank.account", account))
  const page = await applicationForReview(officer, asked.reference)
  expect(page.changes.before).toHaveProperty("iban", null)
  const kept = await database.answerBefore.findMany({ where: { applicationId: asked.id } })
  expect(JSON.stringify([page, kept])).not.toMatch(/PK\d\d[A-Z]{4}\w{12}/)
})

test("what was changed and changed back is not marked, and what is saved as it was leaves no entry", async () => {
  const [ayesha, officer, asked] = await askedByOfficer()
  const { mobile } = (await applicationForReview(officer, asked.reference)).answers
  const saved = await givenAnswer(ayesha, asked, "contact.mobile", { mobile })
  const where = { subjectId: asked.id, type: "application.answer_changed" }
  expect(await database.auditEntry.count({ where })).toBe(0)
  const other = await givenAnswer(ayesha, saved, "contact.mobile", { mobile: "0311 7654321" })
  const twice = await givenAnswer(ayesha, other, "contact.mobile", { mobile: "0311 7654322" })
  expect((await changesAt(officer, asked.reference)).before).toEqual({ mobile })
  await givenAnswer(ayesha, twice, "contact.mobile", { mobile })
  expect((await changesAt(officer, asked.reference)).before).toEqual({})
})

test("asked again, only what was changed in the last turn is marked", async () => {
  const [ayesha, officer, asked] = await askedByOfficer()
  const first = await givenAnswer(ayesha, asked, "contact.mobile", { mobile: "0311 7654321" })
  await askForInformation(officer, { ...(await givenAnswered(ayesha, first)), question: "And the number?" })
  expect((await changesAt(officer, asked.reference)).before).toEqual({})
  const ntn = { ntn: "7654321-1" }
  await givenAnswered(ayesha, await givenAnswer(ayesha, await asItIs(asked), "tax.ntn", ntn))
  expect((await changesAt(officer, asked.reference)).before).toEqual({ ntn: null })
})

test("documents that were added and taken away since are told", async () => {
  const [ayesha, officer, asked] = await askedByOfficer()
  const before = (await applicationForReview(officer, asked.reference)).documents
  const proof = before.find(({ kind }) => kind === "proof_of_work")
  await removeDocument(ayesha, { id: proof?.id ?? "" })
  const added = await givenDocument(ayesha, asked.id, "proof_of_work")
  const { changes, documents } = await applicationForReview(officer, asked.reference)
  const since = changes.since ?? new Date(0)
  expect(documents.filter(({ addedAt }) => addedAt >= since).map(({ id }) => id)).toEqual([added])
  expect(changes.removed).toEqual(["proof_of_work"])
})

test("of somebody who was asked nothing, nothing has changed", async () => {
  const { reference } = await givenSubmitted(await givenPerson())
  expect(await changesAt(await givenPerson("officer"), reference)).toEqual({ since: null, before: {}, removed: [] })
})
