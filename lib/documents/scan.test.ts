import { createServer, type Socket } from "node:net"
import { afterAll, expect, test } from "vitest"
import { submitApplication } from "#lib/application/submit.ts"
import { database } from "#lib/platform/database.ts"
import { photo } from "#test/files.ts"
import { givenBegun, givenDraft } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { addDocument } from "./add.ts"
import { documentsForDesk } from "./for-desk.ts"
import { openDocument } from "./open-document.ts"
import { scanWaiting } from "./sweep.ts"

// clamd, as far as INSTREAM goes: it finds what holds the mark, and may have gone away.
const mark = "EICAR"
let isAway = false
const clamd = createServer((socket) => (isAway ? socket.destroy() : answer(socket)))
const port = await new Promise<number>((resolve) => {
  clamd.listen(0, "127.0.0.1", () => resolve((clamd.address() as { port: number }).port))
})
process.env.CLAMAV_URL = `tcp://127.0.0.1:${port}`
afterAll(() => void clamd.close())

function answer(socket: Socket) {
  let heard = Buffer.alloc(0)
  socket.on("data", (part) => {
    heard = Buffer.concat([heard, part as Buffer])
    if (!heard.subarray(-4).equals(Buffer.alloc(4))) return
    expect(heard.subarray(0, 10).toString()).toBe("zINSTREAM\0")
    socket.end(heard.includes(mark) ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0")
  })
}

const withMark = async () => Buffer.concat([await photo(60, 40), Buffer.from(mark)])
const front = { kind: "cnic_front", name: "a.jpg" } as const

test("a file that the scanner passes is kept as clean; one that it finds something in is refused, and noted", async () => {
  const ayesha = await givenPerson()
  const { id } = await givenBegun(ayesha)
  expect(await addDocument(ayesha, { ...front, content: await photo(60, 40) })).toMatchObject({ ok: true })
  const infected = { ok: false, problem: { code: "document_infected" } }
  expect(await addDocument(ayesha, { ...front, content: await withMark() })).toEqual(infected)
  expect(await database.document.findMany({ where: { applicationId: id } })).toMatchObject([{ scan: "clean" }])
  const [entry] = await database.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "desc" }, take: 1 })
  expect(entry).toMatchObject({ type: "document.refused", detail: { because: "malware" } })
})

test("while the scanner is away files are taken, and scanned in the night; what is refused then is shown to nobody", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const draft = await givenDraft(ayesha)
  isAway = true
  expect(await addDocument(ayesha, { ...front, content: await photo(70, 40) })).toMatchObject({ ok: true })
  await submitApplication(ayesha, draft)
  const scans = async () => (await documentsForDesk(officer, draft.id)).map(({ scan }) => scan)
  expect(new Set(await scans())).toEqual(new Set(["not_scanned"]))
  await scanWaiting()
  expect(new Set(await scans())).toEqual(new Set(["not_scanned"]))
  isAway = false
  await scanWaiting()
  expect(new Set(await scans())).toEqual(new Set(["clean"]))
  const [row] = await documentsForDesk(officer, draft.id)
  await database.document.update({ where: { id: row?.id ?? "" }, data: { scan: "refused" } })
  await expect(openDocument(officer, row?.id ?? "")).rejects.toThrow("no such document")
})
