import { expect, test } from "vitest"
import type { Person } from "#lib/identity/actor.ts"
import type { ListCursor } from "#lib/platform/list-cursor.ts"
import { givenSubmitted } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { reviewQueue } from "./queue.ts"
import { queueAddress, readQueueAddress, readQueueLink, wholeTab } from "./queue-tabs.ts"

async function walk(officer: Person, direction: "newer" | "older", from: ListCursor | null) {
  const found: string[][] = []
  for (let cursor = from; ; ) {
    const page = await reviewQueue(officer, { ...wholeTab("review"), cursor })
    found.push(page.rows.map(({ reference }) => reference))
    cursor = page[direction]
    if (!cursor) return found
  }
}

test("paging through the queue and back shows each application once, and one's own never", async () => {
  const officer = await givenPerson("officer")
  await givenSubmitted({ ...officer, role: "freelancer" })
  const references: string[] = []
  for (let at = 0; at < 60; at++) references.push((await givenSubmitted(await givenPerson())).reference)
  const pages = await walk(officer, "older", null)
  expect(pages.flat().sort()).toEqual(references.sort())
  const last = await reviewQueue(officer, {
    ...wholeTab("review"),
    cursor: (await reviewQueue(officer, wholeTab("review"))).older,
  })
  const back = await walk(officer, "newer", last.newer)
  expect(back.flat()).toEqual(pages[0])
}, 60_000)

test("an address that makes no sense falls back to a sensible view, and says so", () => {
  for (const query of [
    { tab: "everything" },
    { tab: ["mine", "review"] },
    { after: "'; drop table application" },
    { after: "2026-13-45~00000000-0000-7000-8000-000000000000" },
    { category: "\u0000" },
    { district: "<script>" },
  ]) {
    expect(readQueueAddress(query).wasOdd, JSON.stringify(query)).toBe(true)
    expect(readQueueAddress(query).cursor).toBeNull()
  }
})

test("columns are chosen in the address, together or each by itself, and all of them are none", () => {
  const columnsOf = (columns: string | string[]) => readQueueAddress({ columns })
  expect(columnsOf("reference,officer,name")).toMatchObject({ columns: ["name", "officer"], wasOdd: false })
  expect(columnsOf(["reference", "officer"])).toMatchObject({ columns: ["officer"], wasOdd: false })
  expect(columnsOf("reference")).toMatchObject({ columns: [], wasOdd: false })
  expect(columnsOf("name,category,district,flags,status,day,officer").columns).toBeUndefined()
  expect(columnsOf("name,password")).toMatchObject({ columns: ["name"], wasOdd: true })
  const odd = columnsOf("<script>")
  expect([odd.columns, odd.wasOdd]).toEqual([undefined, true])
  const address = queueAddress({ ...wholeTab("held"), columns: ["name", "day"] })
  expect(readQueueLink(address)).toMatchObject({ tab: "held", columns: ["name", "day"], wasOdd: false })
})

test("an address that the portal writes is read back as it was", () => {
  const cursor = {
    direction: "after",
    value: "2026-11-30T00:00:00.000Z",
    id: "00000000-0000-7000-8000-000000000000",
  } as const
  const address = queueAddress({ ...wholeTab("mine"), filters: { category: "web-development", dollar: "1" } }, cursor)
  const query = Object.fromEntries(new URLSearchParams(address.split("?")[1]))
  expect(readQueueAddress(query)).toEqual({
    tab: "mine",
    filters: { category: "web-development", dollar: "1" },
    sort: null,
    cursor,
    wasOdd: false,
  })
})
