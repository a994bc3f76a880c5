import { expect, test } from "vitest"
import type { Person } from "#lib/identity/actor.ts"
import { addDays, addSeconds, dayOf, now, startOf } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import { NotFound, ok } from "#lib/platform/result.ts"
import { at } from "#test/at.ts"
import { givenLongLog, readOfLog } from "#test/audit-plan.ts"
import { givenRegistered } from "#test/given-application.ts"
import { done, refusal } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { givenClaimed } from "#test/given-review.ts"
import { findPeople, soughtPeople } from "./find-people.ts"
import { record } from "./record.ts"
import { searchAudit } from "./search.ts"
import { type AuditFilters, auditAddress, readAuditAddress } from "./search-address.ts"

const auditor = () => givenPerson("auditor")

async function linesOf(filters: AuditFilters) {
  return (await searchAudit(await auditor(), { filters, cursor: null })).lines
}

/** So many entries of somebody's, a second apart, the last one at `until`. */
async function givenEntries(person: Person, count: number, until = now()): Promise<void> {
  await transaction(async (tx) => {
    for (let left = count - 1; left >= 0; left -= 1) {
      await at(addSeconds(until, -left), () => record(tx, person, { type: "desk.searched", by: "name" }))
    }
    return ok(undefined)
  })
}

test("somebody's entries are what they did and what was done to their account, and of several each once", async () => {
  const [officer, other] = await Promise.all([givenPerson("officer", "Sana Khan"), givenPerson("officer")])
  await transaction(async (tx) => {
    await record(tx, other, { type: "account.suspended", account: officer.id, reason: "Left" })
    await record(tx, officer, { type: "desk.searched", by: "name" })
    return ok(undefined)
  })
  expect((await linesOf({ people: [officer.id] })).map(({ event }) => event)).toEqual([
    "desk.searched",
    "account.suspended",
  ])
  const [, suspended] = await linesOf({ people: [officer.id, other.id] })
  expect(suspended?.subject).toEqual({ kind: "account", reference: null, name: "Sana Khan" })
  expect(await linesOf({ people: [officer.id, other.id] })).toHaveLength(2)
})

test("an application's entries are also those of the registration and the dollar account that came of it", async () => {
  const { reference } = await givenRegistered(await givenPerson(), await givenPerson("officer"))
  const kinds = (await linesOf({ reference })).map(({ subject }) => subject.kind)
  expect(new Set(kinds)).toEqual(new Set(["application", "registration", "request"]))
  expect(await linesOf({ reference: "FR-2000-0000001" })).toEqual([])
})

test("an application's entries by one person, of one action", async () => {
  const [sana, bilal] = await Promise.all([givenPerson("officer"), givenPerson("officer")])
  const { reference } = await givenClaimed(sana)
  expect((await linesOf({ reference, people: [sana.id] })).map(({ event }) => event)).toEqual(["application.claimed"])
  expect(await linesOf({ reference, people: [bilal.id] })).toEqual([])
  const lines = await linesOf({ reference, event: "application.submitted" })
  expect(lines.map(({ subject, isIntact }) => [subject.reference, isIntact])).toEqual([[reference, true]])
})

test("a stretch of days has both its ends, in Pakistan's time", async () => {
  const officer = await givenPerson("officer")
  const day = "2026-03-10"
  const [first, last] = [startOf(day), addSeconds(startOf(addDays(day, 2)), -1)]
  for (const moment of [addSeconds(first, -1), first, last, addSeconds(last, 1)]) await givenEntries(officer, 1, moment)
  const people = [officer.id]
  const shown = async (filters: AuditFilters) => (await linesOf({ people, ...filters })).map((line) => line.at)
  expect(await shown({ from: day, to: addDays(day, 1) })).toEqual([last, first])
  expect(await shown({ to: addDays(day, -1) })).toHaveLength(1)
  expect(await shown({ from: addDays(day, 2) })).toHaveLength(1)
})

test("page by page, back and forth, nothing is left out and nothing comes twice", async () => {
  const officer = await givenPerson("officer")
  await givenEntries(officer, 120)
  const filters = { people: [officer.id] }
  const reader = await auditor()
  const first = await searchAudit(reader, { filters, cursor: null })
  const second = await searchAudit(reader, { filters, cursor: first.older })
  const third = await searchAudit(reader, { filters, cursor: second.older })
  const ids = [first, second, third].flatMap(({ lines }) => lines.map(({ id }) => id))
  expect(ids).toHaveLength(120)
  expect(new Set(ids).size).toBe(120)
  expect([first.newer, third.older]).toEqual([null, null])
  expect(await searchAudit(reader, { filters, cursor: third.newer })).toEqual(second)
})

test("the staff are found by a part of a name or an address, anybody by the whole address", async () => {
  const [admin, officer, owner] = await Promise.all([
    givenPerson("admin"),
    givenPerson("officer", "Zarmina Yousafzai"),
    givenPerson("freelancer", "Zarmina Yousafzai"),
  ])
  const found = async (person: string) => done(await findPeople(admin, { person })).people
  expect(await found("mina yousaf")).toEqual([officer.id])
  expect(await found(officer.email.slice(3, 30).toUpperCase())).toEqual([officer.id])
  expect(await found(owner.email)).toEqual([owner.id])
  const kept = done(await findPeople(admin, { person: "Zarmina", event: "account.created", from: "nonsense" }))
  expect(kept).toEqual({ people: [officer.id], event: "account.created" })
  expect(refusal(await findPeople(admin, { person: "%" })).code).toBe("nobody_found")
  expect(await soughtPeople(admin, [officer.id])).toEqual([{ id: officer.id, name: "Zarmina Yousafzai" }])
})

test("where too many fit, more is asked for", async () => {
  const admin = await givenPerson("admin")
  await Promise.all(Array.from({ length: 21 }, () => givenPerson("officer", "Quratulain")))
  expect(refusal(await findPeople(admin, { person: "quratul" }))).toEqual({ code: "people_many", field: "person" })
})

test("nobody but admins and auditors reads the log or looks for people in it", async () => {
  for (const role of ["freelancer", "officer", "supervisor", "bank"] as const) {
    const person = await givenPerson(role)
    await expect(searchAudit(person, { filters: {}, cursor: null })).rejects.toThrow(NotFound)
    await expect(findPeople(person, { person: "a" })).rejects.toThrow(NotFound)
    await expect(soughtPeople(person, [])).rejects.toThrow(NotFound)
  }
})

test("an address says what it was made of, and what makes no sense is left out", () => {
  const people = [1, 2].map((end) => `00000000-0000-7000-8000-00000000000${end}`)
  const filters = {
    reference: "FR-2026-0000001",
    event: "account.created",
    from: "2026-01-01",
    to: "2026-02-01",
    people,
  }
  const cursor = { direction: "before" as const, at: new Date("2026-01-15T10:00:00.123Z"), id: "77" }
  const read = (address: string) => readAuditAddress(Object.fromEntries(new URL(address, "http://x").searchParams))
  expect(read(auditAddress(filters, cursor))).toEqual({ filters, cursor, wasOdd: false })
  for (const odd of ["people=x", "from=2026-13-01", "event=%00", "before=now_1", "reference=1"]) {
    expect(read(`/desk/audit?${odd}`), odd).toEqual({ filters: {}, cursor: null, wasOdd: true })
  }
  expect(read("/desk/audit?before=2026-99-99T99:99:99.999Z_1").cursor).toBeNull()
})

test("no search reads the whole log", async () => {
  const officer = await givenPerson("officer")
  const { reference } = await givenClaimed(officer)
  await givenLongLog()
  const today = dayOf(now())
  const [byActor, bySubject] = ["audit_entry_actor_id_at_id_idx", "audit_entry_subject_id_at_id_idx"]
  const searches: [AuditFilters, ...indexes: string[]][] = [
    [{}, "audit_entry_at_id_idx"],
    [{ people: [officer.id] }, byActor, bySubject],
    [{ people: [officer.id], from: addDays(today, -9), to: addDays(today, -2) }, byActor, bySubject],
    [{ reference }, bySubject],
    [{ event: "account.closed" }, "audit_entry_event"],
    [{ from: addDays(today, -9), to: addDays(today, -8) }, "audit_entry_at_id_idx"],
  ]
  const reader = await auditor()
  for (const [filters, ...indexes] of searches) {
    const { by, plan } = await readOfLog(() => searchAudit(reader, { filters, cursor: null }))
    expect(by, `${JSON.stringify(filters)}\n${plan}`).toEqual(new Set(indexes))
  }
})
