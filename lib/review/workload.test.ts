import { afterEach, expect, test } from "vitest"
import { setClock } from "#lib/platform/clock.ts"
import { NotFound } from "#lib/platform/result.ts"
import { asItIs, givenAnswered, givenAsked, givenClaimed, givenSubmitted } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { approveApplication } from "./approve.ts"
import { claimApplication } from "./claim.ts"
import { declineApplication } from "./decline.ts"
import { deskWorkload } from "./workload.ts"

let restore = () => {}
afterEach(() => restore())

/** Ten in the morning in Pakistan. 23 November 2026 is a Monday; the next public holiday is 25 December. */
function itIs(day: string) {
  restore()
  restore = setClock(() => new Date(`${day}T10:00:00+05:00`))
}

test("the head sees what each officer holds, what of it is overdue or nearly so, and what nobody holds", async () => {
  itIs("2026-11-20")
  const [sana, bilal, head] = [
    await givenPerson("officer", "Sana Khan"),
    await givenPerson("officer", "Bilal Raza"),
    await givenPerson("supervisor", "Adeel Malik"),
  ]
  await givenClaimed(await givenPerson(), sana)
  itIs("2026-11-26")
  await givenClaimed(await givenPerson(), sana)
  const free = await givenSubmitted(await givenPerson())
  itIs("2026-11-30")
  const workload = await deskWorkload(head)
  const held = (id: string) => workload.officers.find((officer) => officer.id === id)?.holds
  expect(held(sana.id)).toEqual({ count: 2, overdue: 1, soon: 0 })
  expect(held(bilal.id)).toEqual({ count: 0, overdue: 0, soon: 0 })
  expect(workload.free).toEqual({ count: 1, overdue: 0, soon: 0 })
  itIs("2026-12-01")
  expect((await deskWorkload(head)).free).toEqual({ count: 1, overdue: 0, soon: 1 })
  await claimApplication(bilal, free)
  expect((await deskWorkload(head)).free.count).toBe(0)
})

test("the time to a decision is in working days, without those that the applicant had the turn", async () => {
  itIs("2026-12-14")
  const [officer, head] = [await givenPerson("officer"), await givenPerson("auditor")]
  const decline = { declineReason: "identity_expired", note: null }
  const [first, second, owner] = [
    await givenClaimed(await givenPerson(), officer),
    await givenClaimed(await givenPerson(), officer),
    await givenPerson(),
  ]
  const asked = await givenAsked(owner, officer)
  itIs("2026-12-15")
  await approveApplication(officer, first)
  itIs("2026-12-23")
  await declineApplication(officer, { ...second, ...decline })
  await givenAnswered(owner, asked)
  itIs("2026-12-28")
  await declineApplication(officer, { ...(await asItIs(asked)), ...decline })
  const mine = async () => (await deskWorkload(head)).officers.find(({ id }) => id === officer.id)?.decided
  // One day, seven days, and two: Thursday and Monday, since the Friday was a holiday.
  expect(await mine()).toMatchObject({ decisions: 3, median: 2, ninetieth: 7 })
  itIs("2027-01-20")
  expect(await mine()).toMatchObject({ decisions: 2 })
})

test("officers and admins don't see who decides how quickly", async () => {
  for (const role of ["officer", "admin", "freelancer"] as const) {
    await expect(deskWorkload(await givenPerson(role))).rejects.toThrow(NotFound)
  }
})
