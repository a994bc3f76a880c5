import { beforeEach, expect, test, vi } from "vitest"
import { givenFreelancer } from "#test/given-identity.ts"
import { keepSession } from "./session.ts"
import { currentVisitor } from "./visitor.ts"

const browser = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>() }))

// The far side of the network: a browser that keeps what it is given.
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "user-agent": "A browser", "x-client-address": "10.1.2.3" }),
  cookies: async () => ({
    get: (name: string) => browser.cookies.get(name),
    set: (name: string, value: string) => browser.cookies.set(name, { value }),
  }),
}))
vi.mock("next-intl/server", () => ({ getLocale: async () => "en" }))

beforeEach(() => browser.cookies.clear())

test("a browser is known again by its device, and has no session before it has signed in", async () => {
  const visitor = await currentVisitor()
  expect(visitor).toMatchObject({ address: "10.1.2.3", agent: "A browser", locale: "en", session: null })
  expect((await currentVisitor()).device).toBe(visitor.device)
})

test("a browser comes with the session that it has open", async () => {
  const { cookie, session } = await givenFreelancer()
  await keepSession({ id: cookie, endsAt: session.endsAt })
  expect((await currentVisitor()).session).toMatchObject({ id: session.id, session: session.session })
})
