import { afterEach, expect, test } from "vitest"
import type { Person } from "#lib/identity/actor.ts"
import { toDateColumn } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { forgetReference } from "#lib/reference/index.ts"
import { asItIs, givenAnswered, givenClaimed, givenSubmitted, someIban, type Typed } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { applicationForReview } from "./application-for-review.ts"
import { approveApplication } from "./approve.ts"
import { askForInformation } from "./ask.ts"
import { claimApplication } from "./claim.ts"
import { confirmReady } from "./confirm-ready.ts"
import { declineApplication } from "./decline.ts"
import { holdApplication } from "./hold.ts"
import { nextApplication, nextReady } from "./next.ts"
import { noteStanding } from "./note-standing.ts"
import { reviewQueue } from "./queue.ts"
import { queueCounts } from "./queue-counts.ts"
import { wholeTab } from "./queue-tabs.ts"
import { reassignApplication } from "./reassign.ts"
import { reopenApplication } from "./reopen.ts"
import { settleDuplicate } from "./settle.ts"
import { deskWorkload } from "./workload.ts"

type Policy = "risky_approval_by_another" | "second_review_percent"

async function setPolicy(key: Policy, value: number) {
  await database.policy.update({
    where: { key_validFrom: { key, validFrom: toDateColumn("2021-09-16") } },
    data: { value },
  })
  forgetReference()
}
afterEach(async () => {
  await setPolicy("risky_approval_by_another", 1)
  await setPolicy("second_review_percent", 0)
})

/** The account is somebody else's, by its title. */
const risky: Typed = { "bank.account": { accountTitle: "Bilal Hussain Traders" } }
const people = async () =>
  [await givenPerson("officer", "Sana Khan"), await givenPerson("officer", "Bilal Raza")] as const
const approvedByYou = { ok: false, problem: { code: "approved_by_you" } }
const nothingFree = { ok: false, problem: { code: "nothing_free" } }
const standsIn = async (officer: Person, view = wholeTab("review")) =>
  (await reviewQueue(officer, view)).rows.map(({ reference }) => reference)
const readyView = { ...wholeTab("review"), filters: { ready: "1" } }

async function givenApprovedOnce(officer: Person, applicant?: Person) {
  const held = await givenClaimed(applicant ?? (await givenPerson()), officer, risky)
  expect(await approveApplication(officer, held)).toMatchObject({ value: { isSecondNeeded: true } })
  return asItIs(held)
}

const reviewsOf = ({ id }: { id: string }) =>
  database.secondReview.findMany({ where: { applicationId: id }, orderBy: { firstAt: "asc" } })

test("what is risky is approved by two people, and the applicant hears of it after the second", async () => {
  const [sana, bilal] = await people()
  const once = await givenApprovedOnce(sana)
  const { id } = once
  const application = await database.application.findUniqueOrThrow({ where: { id } })
  expect(application).toMatchObject({ status: "submitted", assigneeId: null, approvedById: sana.id })
  expect(application.dueOn).not.toBeNull()
  expect(await database.paymentSlip.count({ where: { applicationId: id } })).toBe(0)
  const letters = { applicationId: id, kind: "initially-approved" }
  expect(await database.letter.count({ where: letters })).toBe(0)
  expect(await applicationForReview(bilal, once.reference)).toMatchObject({ isApprovedOnce: true, mayClaim: true })
  await claimApplication(bilal, once)
  expect(await approveApplication(bilal, await asItIs(once))).toMatchObject({ value: { isSecondNeeded: false } })
  expect(await database.application.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "fee_due" })
  expect(await database.letter.count({ where: letters })).toBe(1)
  expect(await reviewsOf(once)).toMatchObject([
    { why: "risky", firstId: sana.id, secondId: bilal.id, verdict: "approve" },
  ])
})

test("who approved it first is not handed it again: not by the queue, nor as the next, nor by a supervisor", async () => {
  const [sana, bilal] = await people()
  const once = await givenApprovedOnce(sana)
  expect(await standsIn(sana)).not.toContain(once.reference)
  expect(await standsIn(bilal)).toContain(once.reference)
  const counts = await Promise.all([sana, bilal].map((officer) => queueCounts(officer, wholeTab("review"))))
  expect((counts[1]?.tabs.review ?? 0) - (counts[0]?.tabs.review ?? 0)).toBe(1)
  expect(await claimApplication(sana, once)).toEqual(approvedByYou)
  expect(await nextApplication(sana)).toEqual(nothingFree)
  const given = await reassignApplication(await givenPerson("supervisor"), { ...once, officer: sana.id })
  expect(given).toMatchObject({ problem: { code: "no_such_officer" } })
  expect(await applicationForReview(sana, once.reference)).toMatchObject({ isForAnother: true, mayClaim: false })
  expect(await nextApplication(bilal)).toEqual({ ok: true, value: { reference: once.reference } })
})

test("a second person who asks instead begins it anew: the answer needs two again, whoever they are", async () => {
  const [[sana, bilal], applicant] = [await people(), await givenPerson()]
  const once = await givenApprovedOnce(sana, applicant)
  await claimApplication(bilal, once)
  await askForInformation(bilal, { ...(await asItIs(once)), question: "Whose account is this?" })
  expect(await reviewsOf(once)).toMatchObject([{ verdict: "ask", secondId: bilal.id }])
  await givenAnswered(applicant, once)
  expect(await approveApplication(bilal, await asItIs(once))).toMatchObject({ value: { isSecondNeeded: true } })
  await claimApplication(sana, once)
  expect(await approveApplication(sana, await asItIs(once))).toMatchObject({ value: { isSecondNeeded: false } })
  expect(await reviewsOf(once)).toMatchObject([{ verdict: "ask" }, { verdict: "approve", secondId: sana.id }])
})

test("a decline by the second person that is set aside begins it anew as well", async () => {
  const [sana, bilal] = await people()
  const once = await givenApprovedOnce(sana)
  await claimApplication(bilal, once)
  const { code: declineReason } = await database.declineReason.findFirstOrThrow({ where: { isOfProof: false } })
  await declineApplication(bilal, { ...(await asItIs(once)), declineReason, note: null })
  await reopenApplication(await givenPerson("supervisor"), { ...(await asItIs(once)), reopenReason: "Read wrongly." })
  expect(await claimApplication(sana, once)).toMatchObject({ ok: true })
})

test("while it is on hold it is not handed back to who approved it first", async () => {
  const [sana, bilal] = await people()
  const once = await givenApprovedOnce(sana)
  await claimApplication(bilal, once)
  await holdApplication(bilal, { ...(await asItIs(once)), holdReason: "The bank was asked" })
  const supervisor = await givenPerson("supervisor")
  const given = await reassignApplication(supervisor, { ...(await asItIs(once)), officer: sana.id })
  expect(given).toMatchObject({ problem: { code: "no_such_officer" } })
})

test("who settled a pair of it as two people's does not approve it alone", async () => {
  const [sana] = await people()
  const number = { "bank.account": { iban: someIban() } }
  const other = await givenSubmitted(await givenPerson(), number)
  const held = await givenClaimed(await givenPerson(), sana, number)
  const pair = { reference: held.reference, other: other.reference, seen: ["iban" as const] }
  await settleDuplicate(sana, { ...pair, verdict: "different", settleNote: "Sisters with one account" })
  expect(await approveApplication(sana, await asItIs(held))).toMatchObject({ value: { isSecondNeeded: true } })
})

test("with the policy off, what is risky takes one person", async () => {
  const [sana] = await people()
  await setPolicy("risky_approval_by_another", 0)
  const held = await givenClaimed(await givenPerson(), sana, risky)
  expect(await approveApplication(sana, held)).toMatchObject({ value: { isSecondNeeded: false } })
})

test("what a registry contradicts is risky; what it is late with is not, nor is it ready", async () => {
  const [sana] = await people()
  const held = await givenClaimed(await givenPerson(), sana)
  const lookup = (result: string) => ({
    applicationId: held.id,
    what: "identity",
    result,
    differs: [],
    askedAt: new Date(),
  })
  await database.lookupCheck.create({ data: lookup("unreachable") })
  expect(await applicationForReview(sana, held.reference)).toMatchObject({ standing: "plain", mayConfirm: false })
  await database.lookupCheck.updateMany({
    where: { applicationId: held.id },
    data: { result: "unknown", answeredAt: new Date() },
  })
  expect(await applicationForReview(sana, held.reference)).toMatchObject({ standing: "risky", mayConfirm: false })
})

test("of what is clear, the share that the policy says goes to a second person, and the desk's head sees who agreed", async () => {
  const [[sana, bilal], supervisor] = [await people(), await givenPerson("supervisor")]
  const shareOf = async () => (await deskWorkload(supervisor)).second.find(({ why }) => why === "share")
  const before = await shareOf()
  await setPolicy("second_review_percent", 100)
  const held = await givenClaimed(await givenPerson(), sana)
  expect(await confirmReady(sana, held)).toMatchObject({ value: { isSecondNeeded: true } })
  expect(await shareOf()).toEqual({ ...before, open: (before?.open ?? 0) + 1 })
  // A full review: it is not among the ready, and no press is enough for the second person.
  expect(await standsIn(bilal, readyView)).not.toContain(held.reference)
  expect(await claimApplication(bilal, held)).toMatchObject({ ok: true })
  expect(await applicationForReview(bilal, held.reference)).toMatchObject({ mayConfirm: false })
  expect(await confirmReady(bilal, await asItIs(held))).toEqual({ ok: false, problem: { code: "not_ready" } })
  await approveApplication(bilal, await asItIs(held))
  expect(await shareOf()).toEqual({
    ...before,
    decided: (before?.decided ?? 0) + 1,
    agreed: (before?.agreed ?? 0) + 1,
  })
})

test("what is ready stands in a view of its own, and each confirmed one is followed by the next", async () => {
  const [sana] = await people()
  const all = [await givenSubmitted(await givenPerson()), await givenSubmitted(await givenPerson())]
  const odd = await givenSubmitted(await givenPerson(), risky)
  for (const { id } of [...all, odd]) await noteStanding({ application: id })
  const references = all.map(({ reference }) => reference)
  expect(
    (await standsIn(sana, readyView)).filter((one) => [...references, odd.reference].includes(one)).sort(),
  ).toEqual(references.sort())
  const { ready } = await queueCounts(sana, wholeTab("review"))
  expect(ready).toBe((await standsIn(sana, readyView)).length)
  const first = await nextReady(sana)
  // Who asks twice holds one.
  expect(await nextReady(sana)).toEqual(first)
  if (!first.ok) throw new Error("nothing was ready")
  const seen = await applicationForReview(sana, first.value.reference)
  expect(seen.mayConfirm).toBe(true)
  const done = await confirmReady(sana, seen)
  expect(done).toMatchObject({ ok: true, value: { next: expect.not.stringContaining(seen.reference) } })
})

test("what was ready yesterday and is not today is not confirmed, and nothing is written", async () => {
  const [sana] = await people()
  const number = { "bank.account": { iban: someIban() } }
  const held = await givenClaimed(await givenPerson(), sana, number)
  await noteStanding({ application: held.id })
  expect((await applicationForReview(sana, held.reference)).mayConfirm).toBe(true)
  await givenSubmitted(await givenPerson(), number)
  const before = await asItIs(held)
  expect(await confirmReady(sana, before)).toEqual({ ok: false, problem: { code: "not_ready" } })
  expect(await asItIs(held)).toEqual(before)
  await applicationForReview(sana, held.reference)
  expect(await database.application.findUnique({ where: { id: held.id } })).toMatchObject({ isReady: false })
})
