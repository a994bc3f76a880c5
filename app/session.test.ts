import { encode } from "next-auth/jwt"
import { beforeEach, expect, test, vi } from "vitest"
import { addSeconds, now, setClock } from "#lib/platform/clock.ts"
import { environment } from "#lib/platform/environment.ts"
import { givenFreelancer } from "#test/given-identity.ts"
import * as authRoute from "./api/auth/[...nextauth]/route.ts"
import { actorUnseen, currentActor, forgetSession, keepSession } from "./session.ts"

type Cookie = { value: string; options?: Record<string, unknown> }

const browser = vi.hoisted(() => ({ cookies: new Map<string, Cookie>() }))

// The far side of the network: a browser that keeps what it is given.
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => browser.cookies.get(name),
    set: (name: string, value: string, options: Record<string, unknown>) =>
      browser.cookies.set(name, { value, options }),
  }),
}))

beforeEach(() => browser.cookies.clear())

async function signedIn() {
  const { cookie, session } = await givenFreelancer()
  await keepSession({ id: cookie, endsAt: session.endsAt })
  return session
}

const ask = (path: string) =>
  authRoute.GET(new Request(`http://localhost:3000/api/auth/${path}`), {
    params: Promise.resolve({ nextauth: path.split("/") }),
  })

test("the cookie brings its owner back, out of reach of scripts and of other sites", async () => {
  const { id } = await signedIn()
  expect((await currentActor())?.id).toBe(id)
  const cookie = browser.cookies.get("portal-session")
  expect(cookie?.options).toMatchObject({ httpOnly: true, secure: false, sameSite: "lax", path: "/" })
})

test("over https the cookie is the host's own and never sent in the clear", async () => {
  const before = environment().publicUrl
  environment().publicUrl = "https://portal.example.org"
  try {
    await signedIn()
    const cookie = browser.cookies.get("__Host-portal-session")
    expect(cookie?.options).toMatchObject({ httpOnly: true, secure: true, path: "/" })
    expect(cookie?.options).not.toHaveProperty("domain")
  } finally {
    environment().publicUrl = before
  }
})

test.each([
  ["nothing", ""],
  ["no token at all", "portal"],
  ["a very long value", "a".repeat(5_000)],
])("a cookie with %s is nobody", async (_what, value) => {
  browser.cookies.set("portal-session", { value })
  expect(await currentActor()).toBeNull()
})

test("a token sealed with another key is nobody, whatever it says", async () => {
  const { cookie } = await givenFreelancer()
  const value = await encode({ token: { sid: cookie }, secret: "another key" })
  browser.cookies.set("portal-session", { value })
  expect(await currentActor()).toBeNull()
})

test("a token of ours that names a person instead of a session is nobody", async () => {
  const { session } = await givenFreelancer()
  const value = await encode({ token: { sub: session.id, role: "admin" }, secret: environment().keys.session })
  browser.cookies.set("portal-session", { value })
  expect(await currentActor()).toBeNull()
})

test("signing out takes the cookie away", async () => {
  await signedIn()
  await forgetSession()
  expect(browser.cookies.get("portal-session")).toMatchObject({ value: "", options: { maxAge: 0 } })
})

test("of next-auth's endpoints only the session can be asked, and nothing can be posted", async () => {
  expect(Object.keys(authRoute)).toEqual(["GET"])
  for (const path of ["signin", "signout", "csrf", "providers", "callback/credentials", "session/more"]) {
    expect((await ask(path)).status).toBe(404)
  }
})

test("asking for the session tells name and role, keeps nothing alive, and tells strangers nothing", async () => {
  expect(await (await ask("session")).json()).toEqual({})
  await signedIn()
  const { user } = await (await ask("session")).json()
  expect(Object.keys(user)).toEqual(["name", "role"])
  const begun = now()
  const back = setClock(() => addSeconds(begun, 11 * 3_600))
  try {
    expect(await actorUnseen()).not.toBeNull()
    setClock(() => addSeconds(begun, 13 * 3_600))
    expect(await currentActor()).toBeNull()
  } finally {
    back()
  }
})
