import { afterEach, expect, test } from "vitest"
import type { Person } from "#lib/identity/actor.ts"
import { toDateColumn } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { forgetReference } from "#lib/reference/index.ts"
import { asItIs, givenFeePaid } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { applicationForReview } from "./application-for-review.ts"
import { claimApplication } from "./claim.ts"
import { nextApplication } from "./next.ts"
import { reviewQueue } from "./queue.ts"
import { queueCounts } from "./queue-counts.ts"
import { wholeTab } from "./queue-tabs.ts"
import { reassignApplication } from "./reassign.ts"
import { registerApplication } from "./register.ts"

const where = { key_validFrom: { key: "final_approval_by_another", validFrom: toDateColumn("2021-09-16") } }

async function setPolicy(value: 0 | 1) {
  await database.policy.update({ where, data: { value } })
  forgetReference()
}
afterEach(() => setPolicy(1))

const people = async () =>
  [await givenPerson("officer", "Sana Khan"), await givenPerson("officer", "Bilal Raza")] as const
const approvedByYou = { ok: false, problem: { code: "approved_by_you" } }
const inFinal = async (officer: Person) =>
  (await reviewQueue(officer, wholeTab("final"))).rows.map(({ reference }) => reference)

test("the final approval is not offered to who gave the initial one, and is to everybody else", async () => {
  const [sana, bilal] = await people()
  const paid = await givenFeePaid(await givenPerson(), sana)
  expect(await inFinal(sana)).not.toContain(paid.reference)
  expect(await inFinal(bilal)).toContain(paid.reference)
  const counts = await Promise.all([sana, bilal].map((officer) => queueCounts(officer, wholeTab("final"))))
  expect((counts[1]?.tabs.final ?? 0) - (counts[0]?.tabs.final ?? 0)).toBe(1)
  expect(await applicationForReview(sana, paid.reference)).toMatchObject({ mayClaim: false, isForAnother: true })
  expect(await applicationForReview(bilal, paid.reference)).toMatchObject({ mayClaim: true, isForAnother: false })
  expect(await nextApplication(sana)).toEqual({ ok: false, problem: { code: "nothing_free" } })
  expect(await nextApplication(bilal)).toEqual({ ok: true, value: { reference: paid.reference } })
})

test("who gave the initial approval can't take the final one, nor be given it", async () => {
  const [sana] = await people()
  const paid = await givenFeePaid(await givenPerson(), sana)
  expect(await claimApplication(sana, paid)).toEqual(approvedByYou)
  const given = await reassignApplication(await givenPerson("supervisor"), { ...paid, officer: sana.id })
  expect(given).toMatchObject({ problem: { code: "no_such_officer" } })
})

test("who holds it since before the policy is refused when they register, and nothing is written", async () => {
  const [sana] = await people()
  const paid = await givenFeePaid(await givenPerson(), sana)
  await setPolicy(0)
  await claimApplication(sana, paid)
  await setPolicy(1)
  expect((await applicationForReview(sana, paid.reference)).can).not.toContain("register")
  const before = await asItIs(paid)
  expect(await registerApplication(sana, before)).toEqual(approvedByYou)
  expect(await asItIs(paid)).toEqual(before)
  expect(await database.registration.count({ where: { applicationId: paid.id } })).toBe(0)
})

test("with the policy off one person gives both approvals", async () => {
  const [sana] = await people()
  await setPolicy(0)
  const paid = await givenFeePaid(await givenPerson(), sana)
  expect(await inFinal(sana)).toContain(paid.reference)
  expect(await claimApplication(sana, paid)).toMatchObject({ ok: true })
  expect(await registerApplication(sana, await asItIs(paid))).toMatchObject({ ok: true })
})

test("with the policy on the other person registers", async () => {
  const [sana, bilal] = await people()
  const paid = await givenFeePaid(await givenPerson(), sana)
  await claimApplication(bilal, paid)
  expect(await registerApplication(bilal, await asItIs(paid))).toMatchObject({ ok: true })
})
