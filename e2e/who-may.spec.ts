import type { Person } from "#lib/identity/actor.ts"
import { randomId } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { builtActions, builtHandlers, builtPages } from "./built-routes.ts"
import { type Answer, ask, cookieOf, formOf, get, postForm } from "./by-http.ts"
import { everyForm } from "./every-form.ts"
import { expect, test } from "./own-portal.ts"
import { addressIn, concernedIn, type Scene, type SceneName, setScene, somebody } from "./scenes.ts"
import { whatStands } from "./what-stands.ts"
import { actions, everyone, handlers, pages, type Who } from "./who-may.ts"

/** Every page, route handler and action of the build, asked by everyone, against the tables in who-may.ts. */

test.describe.configure({ mode: "default" })

const staff = new Map<string, Promise<Person>>()

/** One officer, supervisor, admin, auditor and bank for the whole matrix. */
function member(role: Person["role"]): Promise<Person> {
  const found = staff.get(role) ?? somebody(role, `The ${role}`)
  staff.set(role, found)
  return found
}

async function personIn(scene: Scene, who: Who): Promise<Person | null> {
  if (who === "nobody") return null
  if (who === "owner") return scene.owner
  if (who === "another freelancer") return somebody("freelancer", "Bilal Ahmed")
  return member(who === "officer with the password only" ? "officer" : who)
}

async function cookieFor(person: Person | null, who: Who): Promise<string> {
  if (!person) return ""
  return cookieOf(person, who === "officer with the password only" ? "totp" : "full")
}

const scene = async (about: SceneName) => setScene(about, await member("officer"))

/** What an answer says, in the words of the tables. */
function said({ status, location }: Answer): string {
  if (status === 200) return "shown"
  if (status === 404) return "not there"
  if (location && status >= 300 && status < 400) return `→ ${new URL(location, "http://portal").pathname}`
  return `status ${status}`
}

for (const page of builtPages()) {
  test(`the page ${page}`, async () => {
    const row = pages[page]
    if (!row) throw new Error(`${page} is new: say in e2e/who-may.ts who may see it`)
    const set = await scene(row.about)
    const answers: Record<string, string> = {}
    for (const who of everyone) {
      const cookie = await cookieFor(await personIn(set, who), who)
      answers[who] = said(await get(addressIn(set, page), cookie))
    }
    expect(answers).toEqual(row.answers)
  })
}

for (const action of builtActions()) {
  test(`the action ${action.name}`, async () => {
    const row = actions[action.name]
    const form = everyForm[action.name]
    if (!row || !form) throw new Error(`${action.name} is new: say in e2e/who-may.ts who may, and fill in its form`)
    const shared = await scene(form.about)
    const answers: Record<string, string> = {}
    for (const who of everyone) {
      const set = row[who] === "done" ? await scene(form.about) : shared
      answers[who] = await tried(set, who, action)
    }
    expect(answers).toEqual(row)
    // Their passwords are changed and their sessions ended: what comes next is done by others.
    if (action.name.startsWith("/account")) staff.clear()
  })
}

/** Posts the action's form, rightly filled in, and says what came of it: "done" only where something was changed. */
async function tried(set: Scene, who: Who, { name, id, page }: { name: string; id: string; page: string }) {
  const person = await personIn(set, who)
  const cookie = await cookieFor(person, who)
  if (name.startsWith("/desk take")) await putFirst(set)
  const accounts = [...concernedIn(set), ...(person ? [person.id] : [])]
  const before = await whatStands(accounts, set.application.id)
  const fields = [...(everyForm[name]?.fields(set) ?? []), ["formKey", randomId()] as const]
  const answer = await postForm(addressIn(set, page), id, fields, cookie)
  const changed = (await whatStands(accounts, set.application.id)) !== before
  if (answer.status === 200) return changed ? "refused, and noted" : "refused"
  if (!changed) return said(answer)
  return answer.status === 303 ? "done" : `${said(answer)}, and something changed`
}

/** What is taken next is whatever is due first, and of those that are ready, what is. */
async function putFirst({ application: { id } }: Scene) {
  await database.application.updateMany({ where: { id }, data: { dueOn: new Date("2000-01-01"), isReady: true } })
}

for (const handler of builtHandlers()) {
  test(`the route ${handler}`, async () => {
    const row = handlers[handler]
    if (!row) throw new Error(`${handler} is new: say in e2e/who-may.ts who may ask it`)
    const set = await scene(row.about ?? "a registration")
    const answers: Record<string, string> = {}
    for (const who of everyone) {
      const cookie = await cookieFor(await personIn(set, who), who)
      const body = row.method === "POST" ? (row.json ?? formOf([])) : undefined
      const headers: Record<string, string> = row.json ? { "content-type": "application/json" } : {}
      answers[who] = said(
        await ask(addressIn(set, handler) + (row.query ?? ""), { cookie, headers, ...(body ? { body } : {}) }),
      )
    }
    expect(answers).toEqual(row.answers)
  })
}

test("the tables name no page, route or action that the build doesn't have", () => {
  const built = [...builtPages(), ...builtHandlers(), ...builtActions().map(({ name }) => name)]
  const named = [...Object.keys(pages), ...Object.keys(handlers), ...Object.keys(actions), ...Object.keys(everyForm)]
  expect(named.filter((name) => !built.includes(name))).toEqual([])
})

test("nobody at the desk finds their own application, whatever they have become since", async () => {
  const set = await scene("an application that waits")
  for (const role of ["officer", "supervisor", "admin", "auditor"] as const) {
    await database.account.update({ where: { id: set.owner.id }, data: { role } })
    const cookie = await cookieOf({ ...set.owner, role })
    const before = await whatStands([set.owner.id], set.application.id)
    for (const action of builtActions().filter(({ name }) => name.startsWith("/desk/application"))) {
      const fields = everyForm[action.name]?.fields(set) ?? []
      const answer = await postForm(addressIn(set, action.page), action.id, fields, cookie)
      expect(said(answer), `${action.name} by its own ${role}`).toBe("not there")
    }
    expect(said(await get(addressIn(set, "/desk/application/[reference]"), cookie))).toBe("not there")
    expect(await whatStands([set.owner.id], set.application.id)).toBe(before)
  }
})
