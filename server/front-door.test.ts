import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse, request as send } from "node:http"
import type { AddressInfo } from "node:net"
import { connect } from "node:net"
import { buffer, text } from "node:stream/consumers"
import { afterEach, beforeEach, expect, test } from "vitest"
import { markBusy } from "#lib/platform/busy.ts"
import { trustedProxies } from "./client-address.ts"
import { frontDoor } from "./front-door.ts"
import { Load } from "./load.ts"
import { stopServing } from "./stop.ts"

let seen: IncomingMessage | undefined
let app: (request: IncomingMessage, response: ServerResponse) => Promise<void>
let origin: string
let port: number
let load: Load
const server = createServer()

beforeEach(async () => {
  seen = undefined
  load = new Load(2)
  app = async (request, response) => {
    seen = request
    response.end(`got ${await text(request)}`)
  }
  server.removeAllListeners("request")
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  port = (server.address() as AddressInfo).port
  origin = `http://localhost:${port}`
  const door = frontDoor({
    address: { publicUrl: new URL(origin), trial: true },
    trusted: trustedProxies(""),
    load,
    dev: false,
    random: () => "chance",
    app: (request, response) => app(request, response),
    onError: () => undefined,
  })
  server.on("request", door)
})

afterEach(async () => {
  load.stop()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(`${origin}/sign-in`, { method: "POST", body, headers: { origin, ...headers } })

test("a form arrives whole, and the app hears from us what only we may say", async () => {
  const answer = await post(new URLSearchParams({ name: "Sana" }), {
    "x-forwarded-for": "1.2.3.4",
    "x-client-address": "1.2.3.4",
    "x-middleware-subrequest": "proxy:proxy:proxy",
    "x-nextjs-data": "1",
  })
  expect(await answer.text()).toBe("got name=Sana")
  expect(seen?.headers).toMatchObject({
    "x-client-address": "127.0.0.1",
    "x-forwarded-host": `localhost:${port}`,
    "x-forwarded-proto": "http",
    "x-request-id": "chance",
  })
  expect(seen?.headers).not.toHaveProperty("x-middleware-subrequest")
  expect(seen?.headers).not.toHaveProperty("x-nextjs-data")
})

test("page and policy carry the same fresh nonce", async () => {
  const answer = await fetch(origin)
  expect(answer.headers.get("content-security-policy")).toContain("'nonce-chance' 'strict-dynamic'")
  expect(seen?.headers["content-security-policy"]).toBe(answer.headers.get("content-security-policy"))
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
})

test("a body that grows past the limit without saying so is refused, and the app never sees it", async () => {
  const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(100_000)) })
  const asked = new Request(`${origin}/sign-in`, {
    method: "POST",
    body: endless,
    headers: { origin, "content-type": "application/x-www-form-urlencoded" },
    duplex: "half",
  } as RequestInit)
  expect((await fetch(asked)).status).toBe(413)
  expect(seen).toBeUndefined()
})

test("a broken form is told so", async () => {
  const answer = await post("--x\r\nbroken", { "content-type": "multipart/form-data; boundary=x", accept: "text/html" })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain("<h1>We could not read this request</h1>")
})

test.each(["text/html", "application/json"])(
  "a refusal as %s allows the browser nothing, and can be quoted",
  async (accept) => {
    const { headers } = await post("--x\r\nbroken", { "content-type": "multipart/form-data; boundary=x", accept })
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    )
    expect(headers.get("x-request-id")).toBe("chance")
    expect(headers.get("x-frame-options")).toBe("DENY")
  },
)

test("past the limit people are asked to wait, and health is still answered", async () => {
  const finish: (() => void)[] = []
  app = async (_request, response) => void finish.push(() => response.end("done"))
  const slow = [fetch(origin), fetch(origin)]
  await expect.poll(() => finish.length).toBe(2)
  const third = await fetch(origin)
  expect([third.status, third.headers.get("retry-after")]).toEqual([503, "5"])
  const health = fetch(`${origin}/api/health`)
  await expect.poll(() => finish.length).toBe(3)
  for (const end of finish) end()
  expect((await Promise.all([...slow, health])).map(({ status }) => status)).toEqual([200, 200, 200])
  await expect.poll(() => load.underWay).toBe(0)
})

test.each([200, 500])("what the app says it was too busy for leaves as 503 and not as %s", async (status) => {
  app = async (request, response) => {
    markBusy(String(request.headers["x-request-id"]))
    response.statusCode = status
    response.end("busy")
  }
  const answer = await fetch(origin)
  expect([answer.status, answer.headers.get("retry-after"), await answer.text()]).toEqual([503, "5", "busy"])
})

test("a stop lets the request under way finish and takes no other", async () => {
  let finish = () => undefined as undefined
  app = async (_request, response) => {
    finish = () => void response.end("done")
  }
  const slow = fetch(origin)
  await expect.poll(() => load.underWay).toBe(1)
  const stopped = stopServing(server, () => load.underWay)
  await expect(fetch(origin)).rejects.toThrow()
  finish()
  expect(await (await slow).text()).toBe("done")
  expect(await stopped).toBe(true)
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
})

test("who hangs up half way through a form is no error of ours", async () => {
  const socket = connect(port, "127.0.0.1")
  socket.write(
    `POST / HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${origin}\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nabc`,
  )
  await expect.poll(() => load.underWay).toBe(1)
  socket.destroy()
  await expect.poll(() => load.underWay).toBe(0)
})

test("TRACE and a second Host are refused before the app", async () => {
  const statusOf = (options: object) =>
    new Promise((resolve) =>
      send({ port, host: "127.0.0.1", ...options }, (answer) => resolve(answer.statusCode)).end(),
    )
  expect(await statusOf({ method: "TRACE" })).toBe(405)
  expect(await statusOf({ headers: { Host: "evil.example" } })).toBe(400)
  expect(seen).toBeUndefined()
})

const MEGABYTE = 1_048_576

test.each([
  [9.9, "got 10381902"],
  [10, "got 10486760"],
  [10.1, "too large"],
  [30, "too large"],
])("a form with a file of %d MB reaches its page, whole or with word that it was too large", async (size, said) => {
  app = async (request, response) => {
    const bytes = (await buffer(request)).length
    response.end(request.headers["x-body-too-large"] ? "too large" : `got ${bytes}`)
  }
  const answer = await sendFile(Math.floor(size * MEGABYTE))
  expect(await answer.text()).toBe(said)
})

test("what is larger than any file is refused by its head, and nobody can say for us that a body was too large", async () => {
  expect((await sendFile(70 * MEGABYTE)).status).toBe(413)
  const lie = await post(new URLSearchParams({ name: "Sana" }), { "x-body-too-large": "1" })
  expect(await lie.text()).toBe("got name=Sana")
  expect(seen?.headers["x-body-too-large"]).toBeUndefined()
})

/** A form as a browser posts it: a file of `bytes`, and a thousand bytes around it. */
function sendFile(bytes: number) {
  const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="'
  const tail = "\r\n--x--\r\n"
  const name = "n".repeat(1_000 - head.length - tail.length - 5)
  const body = Buffer.concat([Buffer.from(`${head}${name}"\r\n\r\n`), Buffer.alloc(bytes), Buffer.from(tail)])
  const headers = { origin, "content-type": "multipart/form-data; boundary=x" }
  return fetch(`${origin}/api/documents?kind=cnic-front`, { method: "POST", body, headers })
}

test("whoever still sends is not hung up on at once: that could lose them our answer", async () => {
  const socket = connect(port, "127.0.0.1")
  const head = ["POST /sign-in HTTP/1.1", `Host: localhost:${port}`, `Origin: ${origin}`, "Content-Length: 3000000"]
  socket.write([...head, "Content-Type: text/plain", "", ""].join("\r\n"))
  const [answer] = (await once(socket, "data")) as [Buffer]
  expect(answer.toString()).toMatch(/^HTTP\/1.1 413 /)
  for (let sent = 0; sent < 3_000_000; sent += 100_000) {
    await new Promise<void>((resolve, reject) =>
      socket.write(Buffer.alloc(100_000), (error) => (error ? reject(error) : resolve())),
    )
  }
  await once(socket, "close")
})
