import { describe, expect, test } from "vitest"
import { type Head, type Place, screen } from "./screen.ts"

const place: Place = { publicUrl: new URL("https://register.example.pk"), trial: false, from: "203.0.113.9" }
const trial: Place = { publicUrl: new URL("http://localhost:3000"), trial: true, from: "127.0.0.1" }
const form = "application/x-www-form-urlencoded"

function head(method: string, url: string, headers: Record<string, string> = {}): Head {
  const all = { host: "register.example.pk", ...headers }
  return { method, url, headers: all, rawHeaders: Object.entries(all).flat() }
}

function post(url: string, headers: Record<string, string> = {}): Head {
  return head("POST", url, {
    origin: "https://register.example.pk",
    "content-type": form,
    "content-length": "9",
    ...headers,
  })
}

const statusOf = (asked: Head, where = place) => screen(asked, where)?.status

test("a page and a form of our own pass", () => {
  expect(screen(head("GET", "/desk?page=2"), place)).toBeNull()
  expect(screen(head("HEAD", "/"), place)).toBeNull()
  expect(screen(post("/sign-in"), place)).toBeNull()
  expect(screen(post("/sign-in", { "content-type": "multipart/form-data; boundary=x" }), place)).toBeNull()
})

test.each(["TRACE", "PUT", "DELETE", "OPTIONS", "PATCH", "QUERY", "get", ""])("method %s is refused", (method) => {
  expect(statusOf(head(method, "/"))).toBe(405)
})

describe("origin", () => {
  test.each(["https://evil.example", "null", "http://register.example.pk", "https://register.example.pk:444", ""])(
    "a form from %s is refused",
    (origin) => expect(statusOf(post("/sign-in", { origin }))).toBe(403),
  )

  test("a form that does not say where it stood is refused", () => {
    const { origin: _, ...headers } = post("/sign-in").headers
    expect(statusOf(head("POST", "/sign-in", headers as Record<string, string>))).toBe(403)
  })

  test("a signed callback needs none, and carries JSON only, so that nothing takes it for a form", () => {
    const callback = (type: string) =>
      head("POST", "/api/payments/paid", { "content-type": type, "content-length": "9" })
    expect(statusOf(callback("application/json"))).toBeUndefined()
    expect(statusOf(callback(form))).toBe(415)
    expect(statusOf(callback("text/plain"))).toBe(415)
  })
})

describe("host", () => {
  test("a name that is not ours is refused, except where load balancers ask", () => {
    expect(statusOf(head("GET", "/", { host: "evil.example" }))).toBe(400)
    expect(statusOf(head("GET", "/", { host: "register.example.pk:443" }))).toBeUndefined()
    expect(statusOf(head("GET", "/api/health", { host: "10.0.0.7:3000" }))).toBeUndefined()
  })

  test("two names are one too many", () => {
    const asked = head("GET", "/")
    expect(statusOf({ ...asked, rawHeaders: [...asked.rawHeaders, "Host", "register.example.pk"] })).toBe(400)
  })

  test("the trial answers this machine under its own names only", () => {
    expect(statusOf(head("GET", "/", { host: "localhost:3000" }), trial)).toBeUndefined()
    expect(statusOf(head("GET", "/", { host: "127.0.0.1:3000" }), trial)).toBeUndefined()
    expect(statusOf(head("GET", "/", { host: "rebound.example:3000" }), trial)).toBe(400)
    expect(statusOf(head("GET", "/api/health", { host: "rebound.example:3000" }), trial)).toBe(400)
    expect(statusOf(head("GET", "/", { host: "localhost:3000" }), { ...trial, from: "192.0.2.4" })).toBe(403)
  })

  test("in the trial a form stands under the name that was asked for", () => {
    const asked = (origin: string) => post("/sign-in", { host: "127.0.0.1:3000", origin })
    expect(statusOf(asked("http://127.0.0.1:3000"), trial)).toBeUndefined()
    expect(statusOf(asked("http://localhost:3000"), trial)).toBe(403)
  })
})

test.each([
  "http://evil.example/",
  "//evil.example/",
  "/a//b",
  "/a/../b",
  "/a%2fb",
  "/%zz",
  "/a\\b",
  "/a%00",
  "*",
  "/ä",
])("the address %s is malformed", (url) => expect(statusOf(head("GET", url))).toBe(400))

test("an address that no browser would write is too long", () => {
  expect(statusOf(head("GET", `/?q=${"a".repeat(9_000)}`))).toBe(414)
})

test("a body is bounded by what it says, plain, and of a kind that we read", () => {
  expect(statusOf(post("/sign-in", { "content-length": "1048577" }))).toBe(413)
  expect(statusOf(post("/sign-in", { "content-encoding": "gzip" }))).toBe(415)
  expect(statusOf(post("/sign-in", { "content-type": "application/json" }))).toBe(415)
  expect(statusOf(post("/api/payments/paid", { "content-type": "application/json", "content-length": "65537" }))).toBe(
    413,
  )
})

test("who only reads sends no body", () => {
  expect(statusOf(head("GET", "/", { "content-length": "3" }))).toBe(400)
  expect(statusOf(head("GET", "/", { "transfer-encoding": "chunked" }))).toBe(400)
})
