import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { database } from "#lib/platform/database.ts"
import { photo } from "#test/files.ts"
import { givenBegun } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { sweepDocuments } from "./sweep.ts"
import { addPart, beginUpload } from "./uploads.ts"

const aFile = async () => {
  const content = await photo(300, 200)
  const sha256 = new Uint8Array(createHash("sha256").update(content).digest())
  return { content, about: { kind: "cnic_front", name: "card.jpg", size: content.length, sha256 } as const }
}

const progress = (answer: Awaited<ReturnType<typeof addPart>>) => {
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value
}

test("a file comes in parts, goes on after a break where it was, and is kept whole", async () => {
  const ayesha = await givenPerson()
  const { id: applicationId } = await givenBegun(ayesha)
  const { content, about } = await aFile()
  const { upload, received } = progress(await beginUpload(ayesha, about))
  expect(received).toBe(0)
  progress(await addPart(ayesha, { upload, offset: 0, content: content.subarray(0, 1_000) }))
  // The connection breaks: the page begins anew, and is told how much is there.
  expect(progress(await beginUpload(ayesha, about))).toMatchObject({ upload, received: 1_000 })
  // A part that was sent twice, or that begins elsewhere, changes nothing.
  for (const offset of [0, 2_000, -5, content.length]) {
    expect(progress(await addPart(ayesha, { upload, offset, content: content.subarray(0, 1_000) }))).toEqual({
      upload,
      kind: "cnic_front",
      received: 1_000,
    })
  }
  const last = progress(await addPart(ayesha, { upload, offset: 1_000, content: content.subarray(1_000) }))
  expect(last).toMatchObject({ received: content.length, kept: { next: "cnic_back" } })
  expect(await database.documentUpload.count({ where: { applicationId } })).toBe(0)
  const [kept] = await database.document.findMany({ where: { applicationId } })
  expect(kept).toMatchObject({ state: "kept", sentSize: content.length })
  // The last answer was lost: the same file is there already.
  expect(progress(await beginUpload(ayesha, about)).kept?.id).toBe(kept?.id)
})

test("what arrives is sealed, and more than was announced is not taken", async () => {
  const ayesha = await givenPerson()
  await givenBegun(ayesha)
  const { content, about } = await aFile()
  const { upload } = progress(await beginUpload(ayesha, about))
  const more = Buffer.concat([content, Buffer.alloc(1)])
  expect(progress(await addPart(ayesha, { upload, offset: 0, content: more })).received).toBe(0)
  progress(await addPart(ayesha, { upload, offset: 0, content: content.subarray(0, 500) }))
  const part = await database.documentPart.findFirstOrThrow({ where: { uploadId: upload } })
  expect(Buffer.from(part.content).includes(content.subarray(0, 20))).toBe(false)
})

test("a file that is not what was announced is refused when it is whole, and nothing of it stays", async () => {
  const ayesha = await givenPerson()
  const { id: applicationId } = await givenBegun(ayesha)
  const { content, about } = await aFile()
  const { upload } = progress(await beginUpload(ayesha, { ...about, sha256: new Uint8Array(32) }))
  expect(await addPart(ayesha, { upload, offset: 0, content })).toEqual({
    ok: false,
    problem: { code: "document_cut_short" },
  })
  expect(await database.documentUpload.count({ where: { applicationId } })).toBe(0)
  expect(await database.documentPart.count({ where: { uploadId: upload } })).toBe(0)
})

test("what is too large is refused before it is sent; somebody else's upload is not there", async () => {
  const ayesha = await givenPerson()
  await givenBegun(ayesha)
  const { content, about } = await aFile()
  expect(await beginUpload(ayesha, { ...about, size: 30_000_000 })).toEqual({
    ok: false,
    problem: { code: "document_too_large" },
  })
  const { upload } = progress(await beginUpload(ayesha, about))
  const bilal = await givenPerson()
  await givenBegun(bilal)
  await expect(addPart(bilal, { upload, offset: 0, content })).rejects.toThrow("no such upload")
})

test("the night forgets what nobody went on with", async () => {
  const ayesha = await givenPerson()
  await givenBegun(ayesha)
  const { content, about } = await aFile()
  const { upload } = progress(await beginUpload(ayesha, about))
  progress(await addPart(ayesha, { upload, offset: 0, content: content.subarray(0, 9) }))
  await sweepDocuments()
  expect(await database.documentPart.count({ where: { uploadId: upload } })).toBe(1)
  await database.documentUpload.update({ where: { id: upload }, data: { createdAt: new Date("2026-01-01") } })
  await sweepDocuments()
  expect(await database.documentPart.count({ where: { uploadId: upload } })).toBe(0)
})
