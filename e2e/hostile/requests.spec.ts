import { database } from "#lib/platform/database.ts"
import { builtHandlers, builtPages, pagesThatReadQueries } from "../built-routes.ts"
import { ask, cookieOf, get } from "../by-http.ts"
import { expect, test } from "../own-portal.ts"
import { addressIn, type Scene, setScene, somebody } from "../scenes.ts"
import { everyone, handlers, pages } from "../who-may.ts"
import { everything, harmIn, troubleLogged } from "./harmless.ts"
import { headers, jsonBodies, pathParts, queries } from "./requests.ts"

/** Every page and route handler of the build, asked oddly by somebody who may ask it. */

test.describe.configure({ mode: "parallel", timeout: 120_000 })

const types = ["application/json", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "text/plain"]

const reading = pagesThatReadQueries()

/** All of them for a page that reads its query, one in twelve by turns for one that doesn't, or has another read it. */
function queriesFor(page: string, index: number): [name: string, query: string][] {
  return Object.entries(queries).filter((_, at) => reading.has(page) || at % 12 === index % 12)
}

type Row = (typeof pages)[string] | (typeof handlers)[string]

/** Somebody who sees it, in a scene where there is something to see. */
async function mayAsk(row: Row): Promise<{ scene: Scene; cookie: string }> {
  const officer = await somebody("officer", "The officer")
  const scene = await setScene(row.about ?? "a registration", officer)
  const who = everyone.find((one) => row.answers[one] === "shown") ?? "owner"
  if (who === "nobody" || who === "officer with the password only")
    return { scene, cookie: await cookieOf(officer, "totp") }
  if (who === "owner") return { scene, cookie: await cookieOf(scene.owner) }
  const person = who === "officer" ? officer : await somebody(who === "another freelancer" ? "freelancer" : who, "Sana")
  return { scene, cookie: await cookieOf(person) }
}

for (const [index, page] of builtPages().entries()) {
  const row = pages[page]
  test(`the page ${page}: odd queries, parts of its path and headers`, async () => {
    if (!row) throw new Error(`${page} is new: say in e2e/who-may.ts who may see it`)
    const wrong: string[] = []
    const { scene, cookie } = await mayAsk(row)
    const address = addressIn(scene, page)
    for (const [name, query] of queriesFor(page, index)) {
      const answer = await get(address + query, cookie)
      const harm = harmIn(answer, ['"><script>alert(1)</script>'])
      if (harm) wrong.push(`a query ${name}: ${harm}`)
      if (answer.location && !answer.location.startsWith("/")) wrong.push(`a query ${name} leads to ${answer.location}`)
    }
    for (const [name, part] of Object.entries(page.includes("[") ? pathParts : {})) {
      const harm = harmIn(await get(page.replace(/\[[^\]]*\]/, part), cookie))
      if (harm) wrong.push(`${name} in its path: ${harm}`)
    }
    expect(wrong).toEqual([])
    expect(troubleLogged()).toEqual([])
  })
}

test(`one's home and a public page: ${Object.keys(headers).length} odd headers`, async () => {
  const wrong: string[] = []
  const owner = await somebody("freelancer", "Ayesha Khan")
  const cookie = await cookieOf(owner)
  for (const page of ["/home", "/sign-in", "/verify-email", "/api/auth/session", "/api/health"]) {
    for (const [name, odd] of Object.entries(headers)) {
      const harm = harmIn(await ask(page, { headers: { ...(odd.cookie ? {} : { cookie }), ...odd } }))
      if (harm) wrong.push(`${page} with ${name}: ${harm}`)
    }
  }
  expect(wrong).toEqual([])
  expect(troubleLogged()).toEqual([])
})

for (const handler of builtHandlers()) {
  const row = handlers[handler]
  test(`the route ${handler}: odd bodies, queries and parts of its path`, async () => {
    if (!row) throw new Error(`${handler} is new: say in e2e/who-may.ts who may ask it`)
    const wrong: string[] = []
    const { scene, cookie } = await mayAsk(row)
    const address = addressIn(scene, handler) + (row.query ?? "")
    const standing = { accounts: [scene.owner.id], scene }
    let before = await everything(standing)

    async function judge(what: string, path: string, body: string | null, type = "application/json") {
      await database.attempt.deleteMany()
      const asked = body === null ? {} : { method: "POST", body, headers: { "content-type": type } }
      const answer = await ask(path, { cookie, ...asked })
      // Programs read the status: what is not there has no page for them.
      const isPlain = answer.body === "" && answer.status >= 400 && answer.status < 500
      const harm = isPlain ? null : harmIn(answer)
      if (harm) wrong.push(`${what}: ${harm}`)
      const now = await everything(standing)
      if (answer.status >= 400 && now !== before) wrong.push(`${what}: refused, and something has changed`)
      before = now
    }

    const body = row.method === "POST" ? "{}" : null
    for (const [name, query] of Object.entries(queries))
      await judge(`a query ${name}`, addressIn(scene, handler) + query, body)
    for (const [name, part] of Object.entries(handler.includes("[") ? pathParts : {})) {
      await judge(`${name} in its path`, handler.replace(/\[[^\]]*\]/, part) + (row.query ?? ""), body)
    }
    for (const [name, odd] of Object.entries(jsonBodies)) {
      for (const type of types) await judge(`${name} as ${type}`, address, odd, type)
    }
    expect(wrong).toEqual([])
    expect(troubleLogged()).toEqual([])
  })
}
