import { afterEach, expect, test } from "vitest"
import { beginAgain } from "#lib/application/begin.ts"
import { applicationEmails } from "#lib/application/emails.ts"
import { requestToAnswer } from "#lib/application/request-to-answer.ts"
import { statusPage } from "#lib/application/status-page.ts"
import { type Person, systemActor } from "#lib/identity/actor.ts"
import { fromDateColumn, setClock } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import { asItIs, type GivenApplication, givenAnswered, givenAsked, givenClaimed } from "#test/given-application.ts"
import { lettersOf } from "#test/given-letters.ts"
import { givenPaid } from "#test/given-payments.ts"
import { givenPerson } from "#test/given-person.ts"
import { applicationForReview } from "./application-for-review.ts"
import { approveApplication } from "./approve.ts"
import { claimApplication } from "./claim.ts"
import { declineApplication } from "./decline.ts"
import { endUnanswered } from "./end-unanswered.ts"
import { holdApplication } from "./hold.ts"
import { intendDecline } from "./intend-decline.ts"
import { reviewQueue } from "./queue.ts"
import { wholeTab } from "./queue-tabs.ts"
import { remindApplicants } from "./remind-applicants.ts"
import { resumeApplication } from "./resume.ts"

const clock = systemActor("clock")
let restore = () => {}
afterEach(() => restore())

/** Ten in the morning in Pakistan. 23 November 2026 is a Monday; the next public holiday is 25 December, a Friday. */
function itIs(day: string) {
  restore()
  restore = setClock(() => new Date(`${day}T10:00:00+05:00`))
}

const rowOf = ({ id }: { id: string }) => database.application.findUniqueOrThrow({ where: { id } })
const dueOf = async (application: { id: string }) => {
  const { dueOn } = await rowOf(application)
  return dueOn && fromDateColumn(dueOn)
}
const kindsOf = async ({ id }: { id: string }) => (await lettersOf(id)).map(({ kind }) => kind).reverse()
const people = () => Promise.all([givenPerson(), givenPerson("officer"), givenPerson("supervisor")])

async function givenIntended(owner: Person, officer: Person): Promise<GivenApplication> {
  const held = await givenClaimed(owner, officer)
  await intendDecline(officer, { ...held, reasons: "No invoice shows work for clients abroad." })
  return asItIs(held)
}

test("a question has a last day, said to the applicant with what follows, and to the desk", async () => {
  const [owner, officer] = await people()
  itIs("2026-11-23")
  const asked = await givenAsked(owner, officer)
  expect(await statusPage(owner, asked.reference)).toMatchObject({
    stage: "information_requested",
    nextOn: "2026-12-23",
  })
  expect((await requestToAnswer(owner, asked.reference)).asked).toMatchObject({ until: "2026-12-23" })
  expect(await applicationForReview(officer, asked.reference)).toMatchObject({ dueOn: null, answerDueOn: "2026-12-23" })
  const letter = JSON.stringify(await applicationEmails["email.information-requested"]?.({ application: asked.id }))
  expect(letter).toContain("by 23 December 2026. After that day the application is closed")
})

test("who owes an answer is reminded 14, 7 and 2 days before the last day, each time once", async () => {
  const [owner, officer] = await people()
  itIs("2026-11-23")
  const asked = await givenAsked(owner, officer)
  const reminded: string[] = []
  for (let day = 24; day <= 53; day += 1) {
    const date = new Date(Date.UTC(2026, 10, day)).toISOString().slice(0, 10)
    itIs(date)
    await Promise.all([remindApplicants(clock), remindApplicants(clock)])
    const count = (await kindsOf(asked)).filter((kind) => kind === "answer-reminder").length
    if (count > reminded.length) reminded.push(date)
    expect(count).toBe(reminded.length)
  }
  expect(reminded).toEqual(["2026-12-09", "2026-12-16", "2026-12-21"])
})

test("nights that were missed are made up for by one reminder, and who has answered gets none", async () => {
  const [[owner, officer], [other]] = [await people(), await people()]
  itIs("2026-11-23")
  const [asked, answered] = [await givenAsked(owner, officer), await givenAsked(other, officer)]
  await givenAnswered(other, answered)
  itIs("2026-12-17")
  await remindApplicants(clock)
  await remindApplicants(clock)
  expect((await kindsOf(asked)).filter((kind) => kind === "answer-reminder")).toHaveLength(1)
  expect(await kindsOf(answered)).not.toContain("answer-reminder")
  await givenAnswered(owner, asked)
  expect(await applicationEmails["email.answer-reminder"]?.({ application: asked.id })).toBeNull()
})

test("without an answer the application is closed when its last day is over, told, and may be begun again", async () => {
  const [owner, officer] = await people()
  itIs("2026-11-23")
  const asked = await givenAsked(owner, officer)
  itIs("2026-12-23")
  await endUnanswered(clock)
  expect((await rowOf(asked)).status).toBe("information_requested")
  itIs("2026-12-24")
  await Promise.all([endUnanswered(clock), endUnanswered(clock)])
  const page = await statusPage(owner, asked.reference)
  expect(page).toMatchObject({ stage: "lapsed_unanswered", mayBeginAgain: true })
  expect(page.history.map(({ event }) => event)[0]).toBe("lapsed_unanswered")
  expect((await kindsOf(asked)).filter((kind) => kind === "lapsed-unanswered")).toHaveLength(1)
  expect(await beginAgain(owner, { from: asked.reference })).toMatchObject({ ok: true })
})

test("an answer gives the desk the working days that were left, not new ones, and holidays count for none", async () => {
  itIs("2026-12-21")
  const [owner, officer] = await people()
  const asked = await givenAsked(owner, officer)
  expect(await dueOf(asked)).toBe("2026-12-29")
  itIs("2026-12-24")
  await givenAnswered(owner, asked)
  expect(await dueOf(asked)).toBe("2027-01-01")
})

test("for missing proof nobody is declined before they heard the reasons and had days to answer them", async () => {
  const [owner, officer] = await people()
  itIs("2026-11-23")
  const held = await givenClaimed(owner, officer)
  const decline = { declineReason: "work_not_shown", note: null }
  expect(await declineApplication(officer, { ...held, ...decline })).toEqual({
    ok: false,
    problem: { code: "notice_first", field: "declineReason" },
  })
  await intendDecline(officer, { ...held, reasons: "No invoice shows work for clients abroad." })
  expect(await statusPage(owner, held.reference)).toMatchObject({ stage: "decline_intended", nextOn: "2026-12-07" })
  await expect(declineApplication(officer, { ...(await asItIs(held)), ...decline })).rejects.toThrow(NotFound)
  await givenAnswered(owner, held)
  expect(await declineApplication(officer, { ...(await asItIs(held)), ...decline })).toMatchObject({ ok: true })
})

test("reasons that were not answered in time come back to the officer, with the note that the time is over", async () => {
  const [owner, officer] = await people()
  itIs("2026-11-23")
  const intended = await givenIntended(owner, officer)
  itIs("2026-12-08")
  await endUnanswered(clock)
  expect(await applicationForReview(officer, intended.reference)).toMatchObject({
    status: "submitted",
    isAnswerOver: true,
    dueOn: "2026-12-15",
    holder: { isMe: true },
  })
  const { rows } = await reviewQueue(officer, wholeTab("mine"))
  expect(rows.map(({ flags }) => flags)).toEqual([["answerOver"]])
})

test("what is on hold waits in a tab of its own, and goes on with the working days that were left", async () => {
  const [owner, officer, supervisor] = await people()
  itIs("2026-11-23")
  const held = await givenClaimed(owner, officer)
  itIs("2026-11-25")
  await holdApplication(officer, { ...held, holdReason: "The bank was asked." })
  const { rows } = await reviewQueue(officer, wholeTab("on_hold"))
  expect(rows.map(({ reference }) => reference)).toContain(held.reference)
  expect(await applicationForReview(supervisor, held.reference)).toMatchObject({
    dueOn: null,
    holdReason: "The bank was asked.",
    can: ["resume", "resume_paid"],
  })
  const told = await statusPage(owner, held.reference)
  expect(told).toMatchObject({ stage: "on_hold", nextOn: null })
  expect(JSON.stringify(told)).not.toContain("The bank was asked")
  await expect(approveApplication(officer, await asItIs(held))).rejects.toThrow(NotFound)
  itIs("2026-12-14")
  await resumeApplication(supervisor, await asItIs(held))
  expect(await dueOf(held)).toBe("2026-12-17")
  expect(await kindsOf(held)).toEqual(["application-received", "on-hold", "resumed"])
})

test("only who holds it or a supervisor puts it on hold", async () => {
  const [owner, officer, supervisor] = await people()
  const held = await givenClaimed(owner, officer)
  const reason = { holdReason: "The bank was asked." }
  await expect(holdApplication(await givenPerson("officer"), { ...held, ...reason })).rejects.toThrow(NotFound)
  expect(await holdApplication(supervisor, { ...held, ...reason })).toMatchObject({ ok: true })
  await expect(resumeApplication(await givenPerson("officer"), await asItIs(held))).rejects.toThrow(NotFound)
})

test("what was paid goes on before its final approval, and is not paid again", async () => {
  const [owner, officer] = await people()
  const paid = await givenPaid(owner)
  await claimApplication(officer, paid)
  await holdApplication(officer, { ...(await asItIs(paid)), holdReason: "The register was asked." })
  await resumeApplication(officer, await asItIs(paid))
  expect((await rowOf(paid)).status).toBe("fee_paid")
})
