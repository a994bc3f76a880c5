import { expect, test } from "vitest"
import type { Person } from "#lib/identity/actor.ts"
import { NotFound } from "#lib/platform/result.ts"
import { done, refusal } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { readQueueLink } from "./queue-tabs.ts"
import { removeView } from "./remove-view.ts"
import { MOST_VIEWS, saveView } from "./save-view.ts"
import { savedViews } from "./saved-views.ts"

const link = "/desk?tab=held&district=lahore&sort=submitted&columns=reference%2Cname%2Cday"
const view = readQueueLink(link)
const save = (actor: Person, viewName: string, forTeam = false) => saveView(actor, { viewName, view, forTeam })
const namesOf = async (actor: Person) => (await savedViews(actor)).map(({ name }) => name)

test("a view is kept with its tab, filters, order and columns, for whoever saved it and nobody else", async () => {
  const [sana, bilal] = [await givenPerson("officer"), await givenPerson("officer")]
  expect(done(await save(sana, "Lahore"))).toEqual({ address: link })
  expect(await savedViews(sana)).toMatchObject([{ name: "Lahore", address: link, isTeams: false, mayRemove: true }])
  expect(await namesOf(bilal)).not.toContain("Lahore")
  const [own] = await savedViews(sana)
  await expect(removeView(bilal, { saved: own?.id ?? "" })).rejects.toThrow(NotFound)
  done(await removeView(sana, { saved: own?.id ?? "" }))
  expect(await namesOf(sana)).not.toContain("Lahore")
})

test("the team's views are everybody's to use, and a supervisor's to make and remove", async () => {
  const [sana, supervisor, head] = await Promise.all([
    givenPerson("officer"),
    givenPerson("supervisor"),
    givenPerson("supervisor"),
  ])
  await expect(save(sana, "Ours", true)).rejects.toThrow(NotFound)
  done(await save(supervisor, "Ours", true))
  const ours = (await savedViews(sana)).find(({ name }) => name === "Ours")
  expect(ours).toMatchObject({ isTeams: true, mayRemove: false })
  await expect(removeView(sana, { saved: ours?.id ?? "" })).rejects.toThrow(NotFound)
  done(await removeView(head, { saved: ours?.id ?? "" }))
  expect(await namesOf(sana)).not.toContain("Ours")
})

test("a name is taken once by each person and once by the team", async () => {
  const [sana, supervisor] = [await givenPerson("officer"), await givenPerson("supervisor")]
  done(await save(sana, "Mine"))
  expect(refusal(await save(sana, "Mine"))).toEqual({ code: "view_name_taken", field: "viewName" })
  done(await save(supervisor, "Mine"))
  done(await save(supervisor, "Mine", true))
  expect(refusal(await save(supervisor, "Mine", true)).code).toBe("view_name_taken")
})

test("there is an end to how many one keeps", async () => {
  const sana = await givenPerson("officer")
  for (let one = 0; one < MOST_VIEWS; one++) done(await save(sana, `View ${one}`))
  expect(refusal(await save(sana, "One more"))).toEqual({ code: "views_many", max: MOST_VIEWS })
})

test("whoever has no queue has no views", async () => {
  const admin = await givenPerson("admin")
  await expect(save(admin, "Mine")).rejects.toThrow(NotFound)
  await expect(savedViews(admin)).rejects.toThrow(NotFound)
})
