import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { type HttpServer, startHttpServer } from "#test/given-letters.ts"
import { environment } from "./environment.ts"
import { call } from "./outgoing.ts"
import { readRanges } from "./public-address.ts"

let server: HttpServer
beforeAll(async () => {
  server = await startHttpServer(({ url }) => {
    if (url === "/elsewhere") return { status: 302, headers: { location: "/fine" } }
    if (url === "/encoded") return { status: 200, headers: { "content-encoding": "br" }, body: "xxxx" }
    if (url === "/endless") return { status: 200, body: endless() }
    if (url === "/slow") return { status: 200, body: slow() }
    return { status: 200, body: "good" }
  })
})
afterAll(() => server.stop())
afterEach(() => allow(""))

/** Lets calls reach these private addresses until the test is over. */
function allow(list: string) {
  environment().OUTGOING_PRIVATE = readRanges(list)
}

async function* endless() {
  for (let at = 0; at < 10_000; at += 1) yield "x".repeat(10_000)
}
async function* slow() {
  for (let at = 0; at < 100; at += 1) {
    yield "."
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const get = (url: string, more: { timeoutSeconds?: number } = {}) => call({ method: "GET", url, ...more })

test("a private address is reached only where the settings name it", async () => {
  await expect(get(`${server.url}/fine`)).rejects.toThrow("not_https")
  await expect(get("https://127.0.0.1:9/fine")).rejects.toThrow("private_address")
  await expect(get("https://[::1]:9/fine")).rejects.toThrow("private_address")
  expect(server.taken).toEqual([])
  allow("127.0.0.1")
  expect(await get(`${server.url}/fine`)).toEqual({ status: 200, body: "good" })
})

test("a name that resolves to this machine is judged as it resolves", async () => {
  const before = server.taken.length
  const byName = server.url.replace("http://127.0.0.1", "https://localhost")
  await expect(get(byName)).rejects.toThrow("private_address")
  expect(server.taken).toHaveLength(before)
})

test("a name goes nowhere without TLS, whatever it resolves to", async () => {
  allow("127.0.0.1, ::1")
  await expect(get(server.url.replace("127.0.0.1", "localhost"))).rejects.toThrow("not_https")
})

test("no other way of writing an address gets round it", async () => {
  for (const host of ["2130706433", "0x7f.1", "0177.0.0.1", "127.1", "[::ffff:127.0.0.1]", "0"]) {
    await expect(get(`https://${host}:9/`), host).rejects.toThrow("private_address")
  }
})

test("a redirect is an answer, and is not followed", async () => {
  allow("127.0.0.1")
  expect((await get(`${server.url}/elsewhere`)).status).toBe(302)
  expect(server.taken.at(-1)?.url).toBe("/elsewhere")
})

test("an answer that is encoded, too long or too slow is none", async () => {
  allow("127.0.0.1")
  await expect(get(`${server.url}/encoded`)).rejects.toThrow("encoded")
  await expect(get(`${server.url}/endless`)).rejects.toThrow("too_long")
  await expect(get(`${server.url}/slow`, { timeoutSeconds: 0.5 })).rejects.toThrow("too_slow")
  expect(server.taken.at(-1)?.headers["accept-encoding"]).toBe("identity")
})

test("what went wrong says neither where to nor what was sent", async () => {
  const failed = call({ method: "POST", url: "https://10.1.2.3/03001234567", body: "03001234567" })
  await expect(failed).rejects.toThrow(/^an outgoing call failed: private_address$/)
})
