import { createHash } from "node:crypto"
import { database } from "#lib/platform/database.ts"
import { photo } from "#test/files.ts"
import { type Answer, ask, cookieOf, get } from "../by-http.ts"
import { expect, test } from "../own-portal.ts"
import { setScene, somebody } from "../scenes.ts"
import { hostileFiles, hostileNames } from "./files.ts"
import { harmIn, troubleLogged, wordsOf } from "./harmless.ts"

/** Hostile files and names, whole and in parts: kept drawn anew, or refused in words with nothing left of them. */

test.describe.configure({ mode: "parallel", timeout: 120_000 })

const kinds = "kind=cnic-front"
const page = "/application/documents/cnic-front"

type Draft = { cookie: string; applicationId: string }

async function aDraft(): Promise<Draft> {
  const { owner, application } = await setScene("an empty draft", await somebody("officer", "The officer"))
  return { cookie: await cookieOf(owner), applicationId: application.id }
}

/** As a browser sends a file that runs no scripts. */
async function sendWhole({ cookie }: Draft, content: Buffer, name: string, type = "image/jpeg"): Promise<string> {
  const body = new FormData()
  body.append("file", new File([new Uint8Array(content)], name, { type }))
  const { status, location } = await ask(`/api/documents?${kinds}`, { cookie, body })
  expect(status).toBe(303)
  return location ?? ""
}

/** As the page's script sends it. */
async function sendInParts({ cookie }: Draft, content: Buffer, name: string): Promise<string> {
  const sha256 = createHash("sha256").update(content).digest("hex")
  let answer = await begin(cookie, { name, size: content.length, sha256 })
  while (answer.next === undefined) {
    const from = answer.received
    const part = content.subarray(from, from + 1_000_000)
    answer = told(await sendPart(cookie, answer.upload, from, part))
    if (answer.next === undefined) expect(answer.received).toBeGreaterThan(from)
  }
  return answer.next
}

type Told = { upload: string; received: number; next?: string }

async function begin(cookie: string, file: { name: string; size: number; sha256: string }): Promise<Told> {
  const headers = { "content-type": "application/json" }
  return told(await ask(`/api/documents/uploads?${kinds}`, { cookie, headers, body: JSON.stringify(file) }))
}

function sendPart(cookie: string, upload: string, offset: number | string, part: Buffer): Promise<Answer> {
  const headers = { "content-type": "application/octet-stream" }
  const path = `/api/documents/uploads/${upload}?${kinds}&offset=${offset}`
  return ask(path, { cookie, headers, body: new Uint8Array(part), method: "POST" })
}

function told({ status, body }: Answer): Told {
  expect(status, body).toBe(200)
  return JSON.parse(body) as Told
}

// Another file behind or inside the one that is kept: a page, a ZIP file, a PDF, a script, a program.
const foreign = ["<script", "PK\u0003\u0004", "%PDF", "<?php", "MZ\n"]

for (const [name, { content, kept }] of Object.entries(hostileFiles)) {
  test(`${name} is ${kept ? "drawn anew and kept" : "refused in words, and nothing of it stays"}`, async () => {
    const sent = await content()
    for (const send of [sendWhole, sendInParts]) {
      const draft = await aDraft()
      const location = await send(draft, sent, "card.jpg")
      const answer = await get(location, draft.cookie)
      expect(harmIn(answer)).toBeNull()
      const rows = await database.document.findMany({ where: { applicationId: draft.applicationId } })
      expect(await database.documentUpload.count({ where: { applicationId: draft.applicationId } })).toBe(0)
      if (!kept) {
        expect(location).toMatch(/problem=document_(?!unexpected)/)
        expect(wordsOf(answer.body)).toContain("There is a problem")
        expect(rows).toEqual([])
        continue
      }
      expect(rows).toMatchObject([{ state: "kept" }])
      const { body, type } = await get(`/api/documents/${rows[0]?.id}`, draft.cookie)
      expect(type).toMatch(/^image\/(jpeg|png|webp)$/)
      expect(foreign.filter((mark) => body.includes(mark))).toEqual([])
    }
    expect(troubleLogged()).toEqual([])
  })
}

test(`${Object.keys(hostileNames).length} hostile names: the file is kept, and its name harms no page`, async () => {
  const content = await photo(60, 40)
  for (const [what, name] of Object.entries(hostileNames)) {
    for (const send of [sendWhole, sendInParts]) {
      const draft = await aDraft()
      const location = await send(draft, content, name)
      expect(location, what).toContain("done=added")
      expect(harmIn(await get(page, draft.cookie), [name]), what).toBeNull()
      const [row] = await database.document.findMany({ where: { applicationId: draft.applicationId, state: "kept" } })
      expect(row?.name, what).not.toMatch(/[/\\\p{Cc}\u202E]|\d{5}/u)
      expect(row?.storedKey, what).toMatch(/^[\w-]+$/)
    }
  }
  expect(troubleLogged()).toEqual([])
})

for (const type of ["text/html", "image/svg+xml", "application/x-php", "x", "image/jpeg; name=../x", "\u00E9"]) {
  test(`what a file's sender calls its kind (${type}) means nothing`, async () => {
    const draft = await aDraft()
    expect(await sendWhole(draft, await photo(60, 40), "card.html", type)).toContain("done=added")
    const [row] = await database.document.findMany({ where: { applicationId: draft.applicationId } })
    expect(row).toMatchObject({ state: "kept", mediaType: "image/jpeg" })
  })
}

const size = 2_000
const sha256 = "0".repeat(64)

for (const offset of [
  "-1",
  "1",
  "2000",
  "2001",
  "9007199254740991",
  "9007199254740993",
  "1.5",
  "NaN",
  "",
  "0x0",
  "1e3",
  "\u0661",
  "__proto__",
]) {
  test(`a part of a file from “${offset}” on changes nothing`, async () => {
    const { cookie, applicationId } = await aDraft()
    const { upload } = await begin(cookie, { name: "card.jpg", size, sha256 })
    const answer = await sendPart(cookie, upload, encodeURIComponent(offset), Buffer.alloc(10))
    const begins = Number(offset) === 0
    expect(answer.status).toBe((offset !== "" && Number.isSafeInteger(Number(offset))) || begins ? 200 : 404)
    expect(await database.documentUpload.findMany({ where: { applicationId } })).toMatchObject([
      { received: begins ? 10 : 0 },
    ])
    expect(troubleLogged()).toEqual([])
  })
}

test("parts that are no part of the file are not taken: none, too long, somebody else's, nobody's", async () => {
  const { cookie, applicationId } = await aDraft()
  const other = await aDraft()
  const { upload } = await begin(cookie, { name: "card.jpg", size, sha256 })
  expect(told(await sendPart(cookie, upload, 0, Buffer.alloc(0)))).toMatchObject({ received: 0 })
  expect(told(await sendPart(cookie, upload, 0, Buffer.alloc(size + 1)))).toMatchObject({ received: 0 })
  expect((await sendPart(cookie, upload, 0, Buffer.alloc(1_048_577))).status).toBe(413)
  expect((await sendPart(other.cookie, upload, 0, Buffer.alloc(10))).status).toBe(404)
  expect((await sendPart(cookie, "00000000-0000-0000-0000-000000000000", 0, Buffer.alloc(10))).status).toBe(404)
  expect(await database.documentUpload.findMany({ where: { applicationId } })).toMatchObject([{ received: 0 }])
})

test("a file that is not what its sender promised is refused in words, and its parts are gone", async () => {
  const draft = await aDraft()
  const { upload } = await begin(draft.cookie, { name: "card.jpg", size, sha256 })
  const { next = "" } = told(await sendPart(draft.cookie, upload, 0, Buffer.alloc(size)))
  expect(next).toContain("problem=document_cut_short")
  expect(await database.documentUpload.count({ where: { applicationId: draft.applicationId } })).toBe(0)
})
