import { afterEach, expect, test } from "vitest"
import { statusPage } from "#lib/application/status-page.ts"
import { systemActor } from "#lib/identity/actor.ts"
import { addDays, addSeconds, fromDateColumn, now, setClock, startOf } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { someIdentityNumber } from "#test/given-application.ts"
import { givenFeeDue, noticeFor } from "#test/given-payments.ts"
import { givenPerson } from "#test/given-person.ts"
import { confirmPayment, lapseUnpaidFees } from "./index.ts"

const clock = systemActor("clock")
let restore = () => {}
afterEach(() => restore())

async function slipOf(psid: string) {
  const slip = await database.paymentSlip.findUniqueOrThrow({ where: { psid }, include: { application: true } })
  return { ...slip, lapsesOn: fromDateColumn(slip.lapsesOn) }
}

/** Ten past midnight, when the day is over. */
function nightAfter(day: string) {
  restore = setClock(() => addSeconds(startOf(addDays(day, 1)), 600))
}

/** The night in which an unpaid fee lapses: its last day is over, and the day for late notices. */
function nightOfLapse({ lapsesOn }: { lapsesOn: string }) {
  nightAfter(addDays(lapsesOn, 1))
}

test("an unpaid fee lapses when its last day is over and another has gone by for the gateway's notice", async () => {
  const due = await givenFeeDue(await givenPerson())
  const slip = await slipOf(due.psid)
  nightAfter(slip.lapsesOn)
  await lapseUnpaidFees(clock)
  expect((await slipOf(due.psid)).application.status).toBe("fee_due")
  nightOfLapse(slip)
  await lapseUnpaidFees(clock)
  expect((await slipOf(due.psid)).application.status).toBe("lapsed")
})

test("a fee paid two minutes before its last day ended is taken when the notice comes after the night's run", async () => {
  const due = await givenFeeDue(await givenPerson())
  const { lapsesOn } = await slipOf(due.psid)
  nightAfter(lapsesOn)
  await lapseUnpaidFees(clock)
  const paidAt = addSeconds(startOf(addDays(lapsesOn, 1)), -120)
  const answer = await confirmPayment(systemActor("gateway"), { ...(await noticeFor(due.psid)), paidAt })
  expect(answer).toMatchObject({ ok: true })
})

test("a fee paid after its last day is refused, and nobody is asked to pay it", async () => {
  const owner = await givenPerson()
  const due = await givenFeeDue(owner)
  const { lapsesOn } = await slipOf(due.psid)
  nightAfter(lapsesOn)
  const paidAt = startOf(addDays(lapsesOn, 1))
  const answer = await confirmPayment(systemActor("gateway"), { ...(await noticeFor(due.psid)), paidAt })
  expect(answer).toEqual({ ok: false, problem: { code: "paid_late" } })
  expect(await statusPage(owner, due.reference)).toMatchObject({ stage: "fee_due", nextOn: lapsesOn, fee: null })
})

test("what lapsed keeps its slip and its history, tells its owner, and frees the identity number", async () => {
  const card = { identityNumber: someIdentityNumber() }
  const due = await givenFeeDue(await givenPerson(), { "identity.card": card })
  nightOfLapse(await slipOf(due.psid))
  await lapseUnpaidFees(clock)
  const { application } = await slipOf(due.psid)
  expect(await database.identityHolder.count({ where: { accountId: application.accountId } })).toBe(0)
  const history = await database.auditEntry.findMany({ where: { subjectId: due.id }, orderBy: { id: "asc" } })
  expect(history.at(-1)).toMatchObject({ type: "application.moved", actorRole: "clock", detail: { to: "lapsed" } })
  expect(history.some(({ type }) => type === "fee.raised")).toBe(true)
  const [job] = await database.$queryRaw<object[]>`
    select from pgboss.job where name = 'email' and data ->> 'name' = 'email.lapsed' and data ->> 'application' = ${due.id}`
  expect(job).toBeDefined()
  restore()
  const another = await givenFeeDue(await givenPerson(), { "identity.card": card })
  expect((await slipOf(another.psid)).application.status).toBe("fee_due")
})

test("a fee paid in time does not lapse, and one that lapsed can't be paid", async () => {
  const [paid, unpaid] = [await givenFeeDue(await givenPerson()), await givenFeeDue(await givenPerson())]
  const notice = await noticeFor(unpaid.psid)
  await confirmPayment(systemActor("gateway"), await noticeFor(paid.psid))
  nightOfLapse(await slipOf(paid.psid))
  await lapseUnpaidFees(clock)
  expect((await slipOf(paid.psid)).application.status).toBe("fee_paid")
  const late = await confirmPayment(systemActor("gateway"), { ...notice, paidAt: now() })
  expect(late).toEqual({ ok: false, problem: { code: "application_lapsed" } })
})

test("two nights' runs at once lapse each application once", async () => {
  const due = await givenFeeDue(await givenPerson())
  nightOfLapse(await slipOf(due.psid))
  const runs = await Promise.all([lapseUnpaidFees(clock), lapseUnpaidFees(clock)])
  expect(runs[0].lapsed + runs[1].lapsed).toBe(1)
  expect(
    await database.auditEntry.count({ where: { subjectId: due.id, detail: { path: ["to"], equals: "lapsed" } } }),
  ).toBe(1)
})
