import { readdirSync } from "node:fs"
import { expect, test } from "vitest"
import type { DocumentKind } from "#lib/application/documents.ts"
import { submitApplication } from "#lib/application/submit.ts"
import type { Person } from "#lib/identity/actor.ts"
import { addSeconds, now, setClock } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { sealBytes } from "#lib/platform/encryption.ts"
import { pdf, photo, svg } from "#test/files.ts"
import { asItIs, givenAsked, givenBegun, givenDraft, givenSubmitted } from "#test/given-application.ts"
import { givenDocument, tinyPicture } from "#test/given-documents.ts"
import { givenPerson } from "#test/given-person.ts"
import { addDocument } from "./add.ts"
import { openDocument } from "./open-document.ts"
import { ownDocuments } from "./own-documents.ts"
import { placeOf } from "./place.ts"
import { removeDocument } from "./remove.ts"
import { LARGEST_FILE_BYTES } from "./schema.ts"
import { documentStore } from "./store/document-store.ts"
import { sweepDocuments } from "./sweep.ts"

const rowsOf = (applicationId: string) => database.document.findMany({ where: { applicationId } })
const storedFiles = () =>
  readdirSync(process.env.DOCUMENTS_FOLDER ?? "", { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  )
const add = (actor: Person, content: Buffer, kind: DocumentKind = "cnic_front", name = "card.jpg") =>
  addDocument(actor, { kind, name, content })

async function idOf(added: ReturnType<typeof add>): Promise<string> {
  const answer = await added
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value.id
}

test("a file is kept sealed, under a key that tells nothing, and its owner sees it again", async () => {
  const ayesha = await givenPerson()
  const { id: application } = await givenBegun(ayesha)
  const added = await add(ayesha, await photo(300, 200))
  expect(added).toMatchObject({ ok: true, value: { kind: "cnic_front", next: "cnic_back" } })
  const [row] = await rowsOf(application)
  if (!row?.storedKey) throw new Error("nothing is kept")
  expect(row).toMatchObject({ state: "kept", mediaType: "image/jpeg", name: "card.jpg", scan: "not_scanned" })
  const stored = await documentStore().get(row.storedKey)
  expect(stored.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false)
  const opened = await openDocument(ayesha, row.id)
  if (!opened.ok) throw new Error(opened.problem.code)
  expect(opened.value.content.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  const [entry] = await database.auditEntry.findMany({
    where: { subjectId: application },
    orderBy: { id: "desc" },
    take: 1,
  })
  expect(entry).toMatchObject({ type: "document.added", detail: { document: row.id, kind: "cnic_front" } })
})

test("one document's file does not open as another's", async () => {
  const ayesha = await givenPerson()
  const { id } = await givenBegun(ayesha)
  const [one, other] = [await givenDocument(ayesha, id, "cnic_front"), await givenDocument(ayesha, id, "cnic_back")]
  const { storedKey } = await database.document.findUniqueOrThrow({ where: { id: one } })
  await database.document.update({ where: { id: one }, data: { storedKey: "elsewhere" } })
  await database.document.update({ where: { id: other }, data: { storedKey } })
  await expect(openDocument(ayesha, other)).rejects.toThrow()
})

test("a second card front takes the first one's place, whose file is gone", async () => {
  const ayesha = await givenPerson()
  const { id } = await givenBegun(ayesha)
  const first = await givenDocument(ayesha, id, "cnic_front")
  const before = await database.document.findUniqueOrThrow({ where: { id: first } })
  await idOf(add(ayesha, await photo(50, 40)))
  const { state, storedKey, name } = await database.document.findUniqueOrThrow({ where: { id: first } })
  expect({ state, storedKey, name }).toEqual({ state: "removed", storedKey: null, name: "" })
  await expect(documentStore().get(before.storedKey ?? "")).rejects.toThrow()
  expect((await ownDocuments(ayesha))?.documents).toHaveLength(1)
})

test("of two fronts that come at once one is kept, and no file is left over", async () => {
  const ayesha = await givenPerson()
  const { id } = await givenBegun(ayesha)
  const files = await Promise.all([photo(50, 40), photo(51, 40)])
  const before = storedFiles().length
  const added = await Promise.all(files.map((file) => add(ayesha, file)))
  expect(added.every(({ ok }) => ok)).toBe(true)
  expect((await rowsOf(id)).filter(({ state }) => state === "kept")).toHaveLength(1)
  expect(storedFiles()).toHaveLength(before + 1)
})

test("the same file sent twice is there once", async () => {
  const ayesha = await givenPerson()
  const { id } = await givenBegun(ayesha)
  const file = await photo(50, 40)
  const once = await idOf(add(ayesha, file, "proof_of_work"))
  expect(await idOf(add(ayesha, file, "proof_of_work"))).toBe(once)
  expect(await rowsOf(id)).toHaveLength(1)
})

test.each([
  ["nothing in it", () => Buffer.alloc(0), "document_empty"],
  ["one byte too many", () => Buffer.alloc(LARGEST_FILE_BYTES + 1), "document_too_large"],
  ["a script for a picture", () => svg, "document_kind_unknown"],
])("of a file with %s nothing is kept, and the person is told", async (_what, file, code) => {
  const ayesha = await givenPerson()
  const { id } = await givenBegun(ayesha)
  const before = storedFiles().length
  expect(await add(ayesha, file(), "cnic_front", "card.png")).toEqual({ ok: false, problem: { code } })
  expect(await rowsOf(id)).toEqual([])
  expect(storedFiles()).toHaveLength(before)
})

test("a file that did not arrive as it was promised is refused", async () => {
  const ayesha = await givenPerson()
  await givenBegun(ayesha)
  const sent = { kind: "cnic_front", name: "a.jpg", content: tinyPicture } as const
  const cutShort = { ok: false, problem: { code: "document_cut_short" } }
  const sha256 = new Uint8Array(32)
  expect(await addDocument(ayesha, { ...sent, promised: { size: tinyPicture.length, sha256 } })).toEqual(cutShort)
  expect(await addDocument(ayesha, { ...sent, promised: { size: 9, sha256 } })).toEqual(cutShort)
})

test("a removed file is gone from the store, and the application is missing it again", async () => {
  const ayesha = await givenPerson()
  const draft = await givenDraft(ayesha)
  const [row] = (await rowsOf(draft.id)).filter(({ kind }) => kind === "bank_certificate")
  const files = storedFiles().length
  expect(await removeDocument(ayesha, { id: row?.id ?? "" })).toEqual({ ok: true, value: { kind: "bank_certificate" } })
  expect(storedFiles()).toHaveLength(files - 1)
  await expect(openDocument(ayesha, row?.id ?? "")).rejects.toThrow("no such document")
  // Whoever was about to submit with it is told that something has changed.
  expect(await submitApplication(ayesha, draft)).toMatchObject({ problem: { missing: ["documents"] } })
  await givenDocument(ayesha, draft.id, "bank_certificate")
  expect(await submitApplication(ayesha, draft)).toMatchObject({ problem: { code: "stale" } })
  expect(await submitApplication(ayesha, await asItIs(draft))).toMatchObject({ ok: true })
})

test("what was handed in keeps its documents, until the board asks", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const submitted = await givenSubmitted(ayesha)
  const [row] = await rowsOf(submitted.id)
  const locked = { ok: false, problem: { code: "not_editable" } }
  expect(await add(ayesha, tinyPicture)).toEqual(locked)
  expect(await removeDocument(ayesha, { id: row?.id ?? "" })).toEqual(locked)
  const bilal = await givenPerson()
  await givenAsked(bilal, officer)
  expect(await add(bilal, await photo(40, 30), "proof_of_work")).toMatchObject({ ok: true, value: { next: null } })
})

test("an application that was submitted before the portal took documents is answered without", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const asked = await givenAsked(ayesha, officer)
  await database.document.deleteMany({ where: { applicationId: asked.id } })
  expect((await ownDocuments(ayesha))?.kinds.every(({ isMissing }) => !isMissing)).toBe(true)
})

test("nobody opens or removes somebody else's, whoever they are; staff see it marked, and leave an entry a day", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const draft = await givenDraft(ayesha)
  const [row] = await rowsOf(draft.id)
  const id = row?.id ?? ""
  for (const role of ["freelancer", "officer", "supervisor", "admin", "auditor", "bank"] as const) {
    const other = await givenPerson(role)
    await expect(openDocument(other, id), role).rejects.toThrow("no such document")
    await expect(removeDocument(other, { id }), role).rejects.toThrow("no such")
  }
  await submitApplication(ayesha, draft)
  await expect(openDocument(await givenPerson("admin"), id)).rejects.toThrow("no such document")
  const [seen] = [await openDocument(officer, id), await openDocument(officer, id)]
  if (!seen.ok) throw new Error(seen.problem.code)
  expect(seen.value.content.equals(tinyPicture)).toBe(false)
  const entries = { subjectId: draft.id, type: "document.viewed", actorId: officer.id }
  expect(await database.auditEntry.count({ where: entries })).toBe(1)
})

test("the night erases what was interrupted on its way in, and what could not be erased by day", async () => {
  const ayesha = await givenPerson()
  const { id: application } = await givenBegun(ayesha)
  const [left, stuck] = [
    await givenDocument(ayesha, application, "cnic_front"),
    await givenDocument(ayesha, application, "cnic_back"),
  ]
  await database.document.update({ where: { id: left }, data: { state: "removed" } })
  await database.document.update({ where: { id: stuck }, data: { state: "arriving" } })
  const files = storedFiles().length
  await sweepDocuments()
  expect(storedFiles()).toHaveLength(files - 1)
  const later = addSeconds(now(), 2 * 86_400)
  const restore = setClock(() => later)
  await sweepDocuments().finally(restore)
  expect(storedFiles()).toHaveLength(files - 2)
  expect((await rowsOf(application)).map(({ id, storedKey }) => [id, storedKey])).toEqual([[left, null]])
})

test("what was kept and can't be shown any more is the file's trouble", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const draft = await givenDraft(ayesha)
  const id = await idOf(add(ayesha, await pdf(), "proof_of_work"))
  await submitApplication(ayesha, await asItIs(draft))
  const { storedKey } = await database.document.findUniqueOrThrow({ where: { id } })
  await documentStore().put(storedKey ?? "", sealBytes(Buffer.from("%PDF-1.7\n%%EOF"), placeOf(id)))
  expect(await openDocument(officer, id, { page: 1 })).toEqual({ ok: false, problem: { code: "document_damaged" } })
})

test("the desk looks at the pages of a PDF as pictures, its owner keeps the PDF", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const draft = await givenDraft(ayesha)
  const id = await idOf(add(ayesha, await pdf(), "proof_of_work"))
  await submitApplication(ayesha, await asItIs(draft))
  const page = await openDocument(officer, id, { page: 1 })
  expect(page).toMatchObject({ ok: true, value: { mediaType: "image/jpeg" } })
  expect(await openDocument(officer, id)).toMatchObject({ ok: true, value: { mediaType: "application/pdf" } })
  await expect(openDocument(officer, id, { page: 2 })).rejects.toThrow("no such")
  await expect(openDocument(ayesha, id, { page: 1 })).rejects.toThrow("no such")
})
