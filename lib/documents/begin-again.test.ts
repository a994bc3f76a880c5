import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { documentKinds, documentsThere, missingDocuments } from "#lib/application/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { randomId } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { asAnswerTo } from "#lib/platform/form-key.ts"
import { givenWithdrawn } from "#test/given-application.ts"
import { tinyPicture } from "#test/given-documents.ts"
import { givenPerson } from "#test/given-person.ts"
import { beginAgainWithDocuments } from "./begin-again.ts"
import { openDocument } from "./open-document.ts"
import { removeDocument } from "./remove.ts"
import { documentStore } from "./store/document-store.ts"

const keptOf = (applicationId: string) =>
  database.document.findMany({ where: { applicationId, state: "kept" }, orderBy: { kind: "asc" } })
const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex")

async function begunAgain(actor: Person) {
  const before = await givenWithdrawn(actor)
  const begun = await beginAgainWithDocuments(actor, { from: before.reference })
  if (!begun.ok) throw new Error(begun.problem.code)
  return { before, after: begun.value }
}

async function contentOf(actor: Person, id: string) {
  const opened = await openDocument(actor, id)
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.content
}

test("who applies again has their documents again, byte for byte, as files of their own", async () => {
  const ayesha = await givenPerson()
  const { before, after } = await begunAgain(ayesha)
  const [old, brought] = [await keptOf(before.id), await keptOf(after.id)]
  expect(brought.map(({ kind }) => kind)).toEqual([...documentKinds])
  expect(missingDocuments(await documentsThere(database, { id: after.id, submittedAt: null }))).toEqual([])
  for (const [at, document] of brought.entries()) {
    const content = await contentOf(ayesha, document.id)
    expect([content.length, sha256(content)]).toEqual([document.size, sha256(tinyPicture)])
    expect(document).toMatchObject({ name: old[at]?.name, size: old[at]?.size, sentSize: old[at]?.sentSize })
    expect(document.storedKey).not.toBe(old[at]?.storedKey)
    const entry = { subjectId: after.id, type: "document.added", detail: { path: ["document"], equals: document.id } }
    expect(await database.auditEntry.count({ where: entry })).toBe(1)
  }
})

test("one that is removed leaves the other application's where it is", async () => {
  const ayesha = await givenPerson()
  const { before, after } = await begunAgain(ayesha)
  const [old] = await keptOf(before.id)
  const [brought] = await keptOf(after.id)
  await removeDocument(ayesha, { id: brought?.id ?? "" })
  await expect(documentStore().get(brought?.storedKey ?? "")).rejects.toThrow()
  expect(sha256(await contentOf(ayesha, old?.id ?? ""))).toBe(sha256(tinyPicture))
})

test("the form sent twice begins one application, with each document once", async () => {
  const ayesha = await givenPerson()
  const { reference } = await givenWithdrawn(ayesha)
  const input = { from: reference }
  const form = { key: randomId(), accountId: ayesha.id, action: "beginWithOldAnswers", input }
  const send = () => asAnswerTo(form, () => beginAgainWithDocuments(ayesha, input))
  const [first, second] = [await send(), await send()]
  expect(first).toMatchObject({ ok: true })
  expect(second).toEqual(first)
  expect(await keptOf(first.ok ? first.value.id : "")).toHaveLength(documentKinds.length)
})

test("a file that is lost, or refused by the scanner, is asked for again", async () => {
  const ayesha = await givenPerson()
  const before = await givenWithdrawn(ayesha)
  const [lost, infected] = await keptOf(before.id)
  await documentStore().remove(lost?.storedKey ?? "")
  await database.document.update({ where: { id: infected?.id ?? "" }, data: { scan: "refused" } })
  const begun = await beginAgainWithDocuments(ayesha, { from: before.reference })
  if (!begun.ok) throw new Error(begun.problem.code)
  const there = await documentsThere(database, { id: begun.value.id, submittedAt: null })
  expect(missingDocuments(there)).toEqual([lost?.kind, infected?.kind])
})
