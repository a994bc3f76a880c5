import { database } from "#lib/platform/database.ts"
import { pictureOf, svg } from "#test/files.ts"
import { ask, cookieOf, portal } from "./by-http.ts"
import { expect, test } from "./own-portal.ts"
import { setScene, somebody } from "./scenes.ts"

/** Files as they are posted without scripts, past the front door of the production build. */

const MEGABYTE = 1_048_576
const form = "/api/documents?kind=cnic-front&from=answer"
const page = "/application/documents/cnic-front"

async function aDraft() {
  const { owner, application } = await setScene("an empty draft", await somebody("officer", "The officer"))
  return { cookie: await cookieOf(owner), applicationId: application.id }
}

function send(cookie: string, content: Buffer, name = "card.jpg") {
  const body = new FormData()
  body.append("file", new File([new Uint8Array(content)], name))
  return ask(form, { cookie, body })
}

for (const [size, code] of [
  [9.9, null],
  [10, null],
  [10.01, "document_too_large"],
  [10.1, "document_too_large"],
  [30, "document_too_large"],
] as const) {
  test(`a file of ${size} MB is ${code ? "refused in words" : "kept to its last byte"}`, async () => {
    const { cookie, applicationId } = await aDraft()
    const sent = await pictureOf(Math.floor(size * MEGABYTE))
    const { status, location } = await send(cookie, sent)
    expect(status).toBe(303)
    const rows = await database.document.findMany({ where: { applicationId } })
    if (!code) return expect(rows).toMatchObject([{ state: "kept", sentSize: sent.length }])
    expect(location).toBe(`${page}?problem=${code}&from=answer`)
    expect(rows).toEqual([])
    const { body } = await ask(location ?? "", { cookie })
    expect(body.includes("This file is larger than 10 MB.")).toBe(true)
  })
}

test("a 10 GB content length is refused by its head", async () => {
  const { cookie } = await aDraft()
  const { connect } = await import("node:net")
  const { port, host } = new URL(portal())
  const said = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1").once("error", reject)
    socket.once("data", (data) => resolve(data.toString()) ?? socket.destroy())
    const head = [`POST ${form} HTTP/1.1`, `Host: ${host}`, `Origin: ${portal()}`, `Cookie: ${cookie}`]
    socket.write(
      [...head, "Content-Type: multipart/form-data; boundary=x", "Content-Length: 10737418240", "", ""].join("\r\n"),
    )
  })
  expect(said).toMatch(/^HTTP\/1\.1 413 /)
})

test("what is refused leads back to its page, and its name is in no address", async () => {
  const { cookie, applicationId } = await aDraft()
  const { status, location } = await send(cookie, svg, "../../35202-1234567-8 😀\r\n.png")
  expect([status, location]).toEqual([303, `${page}?problem=document_kind_unknown&from=answer`])
  expect(await database.document.count({ where: { applicationId } })).toBe(0)
})
