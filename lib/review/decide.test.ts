import { expect, test } from "vitest"
import { type Person, systemActor } from "#lib/identity/actor.ts"
import { confirmPayment } from "#lib/payments/confirm.ts"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import {
  asItIs,
  givenDeclined,
  givenDraft,
  givenSubmitted,
  someIdentityNumber,
  type Typed,
} from "#test/given-application.ts"
import { lettersOf } from "#test/given-letters.ts"
import { givenPaid, givenRegistered, noticeFor } from "#test/given-payments.ts"
import { givenPerson } from "#test/given-person.ts"
import { givenApproved, givenClaimed } from "#test/given-review.ts"
import { applicationForReview } from "./application-for-review.ts"
import { approveApplication } from "./approve.ts"
import { askForInformation } from "./ask.ts"
import { claimApplication } from "./claim.ts"
import { declineApplication } from "./decline.ts"
import { reassignApplication } from "./reassign.ts"
import { registerApplication } from "./register.ts"
import { reopenApplication } from "./reopen.ts"
import { setAsideApproval } from "./set-aside.ts"

/** The believable answers, with an identity card of this number. */
const card = (identityNumber: string) => ({ "identity.card": { identityNumber } })

/** All that a decision could leave behind. */
async function traces(id: string) {
  const [application, slips, entries, jobs] = await Promise.all([
    database.application.findUniqueOrThrow({ where: { id } }),
    database.paymentSlip.count({ where: { applicationId: id } }),
    database.auditEntry.count({ where: { subjectId: id } }),
    database.$queryRaw<object[]>`select 1 from pgboss.job where data ->> 'application' = ${id}`,
  ])
  return { application, slips, entries, jobs: jobs.length }
}

test("an officer who decides on a stale page is told who changed it, and nothing changes", async () => {
  const [sana, bilal] = await Promise.all([givenPerson("officer", "Sana Khan"), givenPerson("officer")])
  const supervisor = await givenPerson("supervisor", "Adeel Malik")
  const seen = await givenClaimed(sana)
  await reassignApplication(supervisor, { ...seen, officer: bilal.id })
  const before = await traces(seen.id)
  const answer = await approveApplication(sana, seen)
  expect(answer).toMatchObject({ ok: false, problem: { code: "stale", by: "Adeel Malik" } })
  expect(await traces(seen.id)).toEqual(before)
})

test("only who holds an application decides it", async () => {
  const [holder, other] = await Promise.all([givenPerson("officer"), givenPerson("officer")])
  const held = await givenClaimed(holder)
  await expect(approveApplication(other, held)).rejects.toThrow(NotFound)
})

test("of two people with one identity number the first is approved; for the second nothing is written", async () => {
  const officer = await givenPerson("officer")
  const number = someIdentityNumber()
  await givenApproved(officer, card(number))
  const second = await givenClaimed(officer, card(number))
  const before = await traces(second.id)
  const answer = await approveApplication(officer, second)
  expect(answer).toEqual({ ok: false, problem: { code: "identity_taken" } })
  expect(await traces(second.id)).toEqual(before)
})

test("the desk is shown that a number stands in another application, and who has it", async () => {
  const officer = await givenPerson("officer")
  const number = someIdentityNumber()
  const first = await givenSubmitted(await givenPerson(), card(number))
  const second = await givenClaimed(officer, card(number))
  const { checks } = await applicationForReview(officer, second.reference)
  const check = checks.find((one) => one.check === "identityNumber")
  expect(check).toMatchObject({ result: "look", finding: "elsewhere", references: [first.reference] })
})

test("a question goes to the applicant, and the answer comes back to the officer who asked", async () => {
  const officer = await givenPerson("officer")
  const held = await givenClaimed(officer)
  await askForInformation(officer, { ...held, question: "Which of the two names is right?" })
  const { status, messages, holder } = await applicationForReview(officer, held.reference)
  expect(status).toBe("information_requested")
  expect(messages.map(({ body }) => body)).toEqual(["Which of the two names is right?"])
  expect(holder?.isMe).toBe(true)
})

test("a decline names its reason in the history, and a supervisor sets it aside with theirs", async () => {
  const [officer, supervisor] = await Promise.all([givenPerson("officer"), givenPerson("supervisor")])
  const held = await givenClaimed(officer)
  const reason = await database.declineReason.findFirstOrThrow()
  await declineApplication(officer, { ...held, declineReason: reason.code, note: null })
  const declined = await asItIs(held)
  await expect(reopenApplication(officer, { ...declined, reopenReason: "Mine." })).rejects.toThrow(NotFound)
  await reopenApplication(supervisor, { ...declined, reopenReason: "The certificate was read wrongly." })
  const { history, status } = await applicationForReview(supervisor, held.reference)
  expect(status).toBe("submitted")
  expect(history.map(({ event, reason: why }) => [event, why])).toEqual(
    expect.arrayContaining([
      ["application.declined", reason.code],
      ["application.reopened", "The certificate was read wrongly."],
    ]),
  )
})

const reopenReason = "The certificate was read wrongly."

test("a decline is not set aside once the applicant has applied again or is in the register", async () => {
  const [officer, supervisor] = await Promise.all([givenPerson("officer"), givenPerson("supervisor")])
  const [ayesha, bilal] = await Promise.all([givenPerson(), givenPerson()])
  const [hers, his] = [await givenDeclined(ayesha, officer), await givenDeclined(bilal, officer)]
  await givenDraft(ayesha)
  await givenRegistered(bilal)
  const before = [await traces(hers.id), await traces(his.id)]
  const reopened = [hers, his].map((declined) => reopenApplication(supervisor, { ...declined, reopenReason }))
  expect(await Promise.all(reopened)).toEqual([
    { ok: false, problem: { code: "applied_again" } },
    { ok: false, problem: { code: "registered_since" } },
  ])
  expect([await traces(hers.id), await traces(his.id)]).toEqual(before)
})

async function givenPaidAndDeclined(applicant: Person, officer: Person, typed: Typed = {}) {
  const paid = await givenPaid(applicant, typed)
  await claimApplication(officer, paid)
  const { code: declineReason } = await database.declineReason.findFirstOrThrow()
  await declineApplication(officer, { ...(await asItIs(paid)), declineReason, note: null })
  return asItIs(paid)
}

test("where the fee was paid, a decline set aside leads back to the final approval, and nothing is paid again", async () => {
  const [officer, supervisor, applicant] = [
    await givenPerson("officer"),
    await givenPerson("supervisor"),
    await givenPerson(),
  ]
  const declined = await givenPaidAndDeclined(applicant, officer)
  expect(await reopenApplication(supervisor, { ...declined, reopenReason })).toMatchObject({ ok: true })
  const { application, slips } = await traces(declined.id)
  expect(application).toMatchObject({ status: "fee_paid", assigneeId: null, declineReason: null })
  expect(application.dueOn).not.toBeNull()
  expect(slips).toBe(1)
  await claimApplication(officer, declined)
  expect(await registerApplication(officer, await asItIs(declined))).toMatchObject({ ok: true })
})

test("a paid application is not reopened while another account has its identity number", async () => {
  const [officer, supervisor] = await Promise.all([givenPerson("officer"), givenPerson("supervisor")])
  const number = someIdentityNumber()
  const declined = await givenPaidAndDeclined(await givenPerson(), officer, card(number))
  await givenApproved(officer, card(number))
  const before = await traces(declined.id)
  const answer = await reopenApplication(supervisor, { ...declined, reopenReason })
  expect(answer).toEqual({ ok: false, problem: { code: "identity_taken" } })
  expect(await traces(declined.id)).toEqual(before)
})

test("reading an application leaves one entry a day for each reader", async () => {
  const officer = await givenPerson("officer")
  const submitted = await givenSubmitted(await givenPerson())
  await applicationForReview(officer, submitted.reference)
  await applicationForReview(officer, submitted.reference)
  const where = { subjectId: submitted.id, type: "application.read", actorId: officer.id }
  expect(await database.auditEntry.count({ where })).toBe(1)
})

test("an initial approval is set aside before its fee is paid: it is back in the queue, and its slip can't be paid", async () => {
  const [officer, supervisor] = await Promise.all([givenPerson("officer"), givenPerson("supervisor")])
  const number = someIdentityNumber()
  const approved = await givenApproved(officer, card(number))
  const reason = { setAsideReason: "It was the wrong applicant." }
  await expect(setAsideApproval(officer, { ...approved, ...reason })).rejects.toThrow(NotFound)
  expect(await setAsideApproval(supervisor, { ...approved, ...reason })).toMatchObject({ ok: true })
  const { application } = await traces(approved.id)
  expect(application).toMatchObject({ status: "submitted", assigneeId: null, approvedById: null })
  expect(application.dueOn).not.toBeNull()
  const { psid } = await database.paymentSlip.findFirstOrThrow({ where: { applicationId: approved.id } })
  const paid = await confirmPayment(systemActor("gateway"), await noticeFor(psid))
  expect(paid).toMatchObject({ ok: false, problem: { code: "not_due" } })
  expect((await lettersOf(approved.id))[0]?.kind).toBe("set-aside")
  // Whoever approved it may do so again, and the number is theirs who is approved next.
  await claimApplication(officer, approved)
  expect(await approveApplication(officer, await asItIs(approved))).toMatchObject({ ok: true })
})
