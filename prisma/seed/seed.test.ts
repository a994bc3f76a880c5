import { beforeAll, expect, inject, test } from "vitest"
import { statuses } from "#lib/application/lifecycle.ts"
import { searchAudit } from "#lib/audit/search.ts"
import { systemActor } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import { reviewQueue } from "#lib/review/queue.ts"
import { wholeTab } from "#lib/review/queue-tabs.ts"
import { givenPerson } from "#test/given-person.ts"
import { endOf, seedApplications } from "./run.ts"

const until = "2026-11-24"

beforeAll(async () => {
  // The seed is the owner's to run: it takes numbers off sequences, many at once.
  const url = new URL(inject("adminUrl"))
  url.pathname = new URL(environment().DATABASE_URL).pathname
  await seedApplications({ url: url.href, applications: 1_500, seed: 7, until: endOf(until) })
}, 120_000)

test("the seed holds every status, every province and every category, over three years", async () => {
  const count = async (column: string) =>
    (await database.$queryRawUnsafe<object[]>(`select distinct ${column} from application where ${column} is not null`))
      .length
  expect(await count("status")).toBe(statuses.length)
  expect(await count("province_code")).toBe(await database.province.count())
  expect(await count("primary_category")).toBe(await database.category.count({ where: { code: { not: "other" } } }))
  const { _min, _max } = await database.application.aggregate({ _min: { createdAt: true }, _max: { createdAt: true } })
  const days = ((_max.createdAt?.getTime() ?? 0) - (_min.createdAt?.getTime() ?? 0)) / 86_400_000
  expect(days).toBeGreaterThan(1_000)
})

test("names come in Latin and in Urdu letters", async () => {
  const urdu = await database.application.count({ where: { fullNameUrdu: { not: null } } })
  expect(urdu / 1_500).toBeGreaterThan(0.4)
  expect(urdu / 1_500).toBeLessThan(0.7)
})

test("what the seed wrote into the audit log has the hashes that commands would have given it", async () => {
  const auditor = await givenPerson("auditor")
  const { lines } = await searchAudit(auditor, { filters: {}, cursor: null })
  expect(lines).toHaveLength(50)
  expect(lines.filter(({ isIntact }) => !isIntact)).toEqual([])
})

test("a history in the seed is one that the lifecycle allows, and ends at the application's status", async () => {
  const broken = await database.$queryRaw<object[]>`
    with moves as (
      select subject_id, detail ->> 'from' as "from", detail ->> 'to' as "to",
        lag(detail ->> 'to', 1, 'draft') over (partition by subject_id order by id) as before,
        row_number() over (partition by subject_id order by id desc) = 1 as is_last
      from audit_entry where type = 'application.moved'
    )
    select * from moves join application on application.id::text = subject_id
    where "from" <> before or (is_last and "to" <> status::text)`
  expect(broken).toEqual([])
})

test("the desk works on seeded applications as on any other", async () => {
  const { rows } = await reviewQueue(await givenPerson("officer"), wholeTab("review"))
  expect(rows.length).toBeGreaterThan(0)
})

test("one identity number is held by one account", async () => {
  const [held] = await database.$queryRaw<{ holders: number; numbers: number }[]>`
    select count(*)::int as holders, count(distinct hash)::int as numbers from identity_holder`
  expect(held?.holders).toBe(held?.numbers)
  expect(held?.holders).toBeGreaterThan(500)
})

test("nobody but the portal itself acts as the gateway", async () => {
  const entries = await database.auditEntry.findMany({ where: { actorRole: systemActor("gateway").role } })
  expect(new Set(entries.map(({ actorId }) => actorId))).toEqual(new Set([null]))
})
