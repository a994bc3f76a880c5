import { expect, test } from "vitest"
import { withdrawApplication } from "#lib/application/withdraw.ts"
import { database } from "#lib/platform/database.ts"
import {
  asItIs,
  givenAsked,
  givenClaimed,
  givenDeclined,
  givenDraft,
  givenFeeDue,
  givenRegistered,
  givenSubmitted,
} from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { foldTally } from "./fold-tally.ts"
import { reviewQueue } from "./queue.ts"
import { queueCounts } from "./queue-counts.ts"
import { queueMoves } from "./queue-moves.ts"
import { queueTabs, wholeTab } from "./queue-tabs.ts"
import { releaseApplication } from "./release.ts"

test("the tabs' totals are exact, whatever is done at once, and each tab lists as many", async () => {
  const officer = await givenPerson("officer")
  await Promise.all([
    givenDraft(await givenPerson()),
    givenAsked(await givenPerson(), officer),
    givenFeeDue(await givenPerson(), officer),
    givenRegistered(await givenPerson(), officer),
    givenDeclined(await givenPerson(), officer),
    givenClaimed(await givenPerson(), officer),
  ])
  const owners = await Promise.all(Array.from({ length: 6 }, () => givenPerson()))
  const submitted = await Promise.all(owners.map((owner) => givenSubmitted(owner)))
  const given = await givenClaimed(await givenPerson(), officer)
  await Promise.all([
    releaseApplication(officer, await asItIs(given)),
    ...owners.slice(0, 2).map((owner, at) => withdrawApplication(owner, submitted[at] as (typeof submitted)[number])),
  ])
  const moves = await queueMoves(officer, "review")
  await foldTally()
  expect(await queueMoves(officer, "review")).toBe(moves)
  const { tabs } = await queueCounts(officer, { tab: "review", filters: {} })
  const listed = await Promise.all(
    queueTabs.map(async (tab) => [tab, (await reviewQueue(officer, wholeTab(tab))).rows.length] as const),
  )
  expect(tabs).toEqual(Object.fromEntries(listed))
  expect(tabs).toMatchObject({ review: 5, mine: 1, held: 1, waiting: 1, fee: 1, decided: 4 })
})

test("what is rolled back is not counted", async () => {
  const officer = await givenPerson("officer")
  const { id } = await givenSubmitted(await givenPerson())
  const { tabs: before } = await queueCounts(officer, { tab: "review", filters: {} })
  await database
    .$transaction(async (tx) => {
      await tx.application.update({ where: { id }, data: { status: "fee_due" } })
      throw new Error("and back again")
    })
    .catch(() => undefined)
  expect((await queueCounts(officer, { tab: "review", filters: {} })).tabs).toEqual(before)
})

test("each filter lists what it says, and counts as many", async () => {
  const officer = await givenPerson("officer")
  const lahore = await givenSubmitted(await givenPerson())
  const karachi = await givenSubmitted(await givenPerson(), {
    "contact.address": { provinceCode: "sindh", districtCode: "karachi-south" },
    "work.category": { primaryCategory: "software-development", furtherCategories: [] },
    "dollarAccount.choice": { wantsDollarAccount: "no" },
  })
  const listed = async (filters: Parameters<typeof queueCounts>[1]["filters"]) => {
    const view = { ...wholeTab("review"), filters }
    const [page, counts] = [await reviewQueue(officer, view), await queueCounts(officer, view)]
    expect(counts.narrowed).toBe(page.rows.length)
    const mine = [lahore.reference, karachi.reference]
    return page.rows.map(({ reference }) => reference).filter((reference) => mine.includes(reference))
  }
  expect(await listed({ province: "sindh" })).toEqual([karachi.reference])
  expect(await listed({ district: "lahore" })).toEqual([lahore.reference])
  expect(await listed({ category: "software-development" })).toEqual([karachi.reference])
  expect(await listed({ dollar: "1" })).toEqual([lahore.reference])
  expect(await listed({ kind: "new" })).toHaveLength(2)
  expect(await listed({ kind: "renewal" })).toEqual([])
  expect(await listed({ overdue: "1" })).toEqual([])
  expect(await listed({ from: "2000-01-01", to: "2000-12-31" })).toEqual([])
  await database.application.update({ where: { id: lahore.id }, data: { dueOn: new Date("2020-01-01") } })
  expect(await listed({ overdue: "1", province: "punjab" })).toEqual([lahore.reference])
  await database.application.update({ where: { id: lahore.id }, data: { submittedAt: new Date("2000-06-01") } })
  expect(await listed({ from: "2000-01-01", to: "2000-12-31" })).toEqual([lahore.reference])
})
