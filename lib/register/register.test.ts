import { afterEach, expect, test } from "vitest"
import { systemActor } from "#lib/identity/actor.ts"
import { addDays, addMonths, fromDateColumn, setClock, startOf, today } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { givenRegistered } from "#test/given-payments.ts"
import { givenPerson } from "#test/given-person.ts"
import { expireRegistrations } from "./expire.ts"

const clock = systemActor("clock")
let restore = () => {}
afterEach(() => restore())

const entryOf = (number: string) => database.registration.findUniqueOrThrow({ where: { number } })

test("final approval enters the applicant with a number of the year and a copy of what was stated", async () => {
  const { number, id } = await givenRegistered(await givenPerson())
  expect(number).toMatch(new RegExp(`^FRL-${today().slice(0, 4)}-\\d{7}$`))
  const entry = await entryOf(number)
  const application = await database.application.findUniqueOrThrow({ where: { id } })
  expect(entry).toMatchObject({
    status: "active",
    applicationId: id,
    fullName: application.fullName,
    identityNumberMasked: application.identityNumberMasked,
    primaryCategory: application.primaryCategory,
  })
  expect(fromDateColumn(entry.registeredOn)).toBe(today())
  expect(fromDateColumn(entry.expiresOn)).toBe(addMonths(today(), 12))
})

test("whoever is entered on 29 February is registered until 28 February", async () => {
  restore = setClock(() => startOf("2028-02-29"))
  const { number } = await givenRegistered(await givenPerson())
  expect(fromDateColumn((await entryOf(number)).expiresOn)).toBe("2029-02-28")
})

test("a registration holds through its last day and expires in the night after", async () => {
  const { number } = await givenRegistered(await givenPerson())
  const { expiresOn, id } = await entryOf(number)
  const lastDay = fromDateColumn(expiresOn)
  restore = setClock(() => startOf(lastDay))
  await expireRegistrations(clock)
  expect((await entryOf(number)).status).toBe("active")
  restore = setClock(() => startOf(addDays(lastDay, 1)))
  await expireRegistrations(clock)
  expect((await entryOf(number)).status).toBe("expired")
  const [entry] = await database.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "desc" }, take: 1 })
  expect(entry).toMatchObject({ type: "registration.moved", actorRole: "clock", detail: { to: "expired" } })
})

test("nobody but the clock lets registrations expire", async () => {
  await expect(expireRegistrations(systemActor("gateway"))).rejects.toThrow("no such page")
})
