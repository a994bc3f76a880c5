import { expect, test } from "vitest"
import { withdrawApplication } from "#lib/application/withdraw.ts"
import { systemActor } from "#lib/identity/actor.ts"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { givenFeeDue, noticeFor } from "#test/given-payments.ts"
import { givenPerson } from "#test/given-person.ts"
import { confirmPayment } from "./confirm.ts"
import type { Notice, Refusal } from "./notice.ts"

const gateway = systemActor("gateway")

async function statusOf(id: string) {
  const { status } = await database.application.findUniqueOrThrow({ where: { id }, select: { status: true } })
  return status
}

async function entries(id: string, type: string) {
  return database.auditEntry.count({ where: { subjectId: id, type } })
}

async function emailJobs(application: string, name: string) {
  const [row] = await database.$queryRaw<{ count: number }[]>`
    select count(*)::int from pgboss.job where name = 'email' and data ->> 'name' = ${name} and data ->> 'application' = ${application}`
  return row?.count
}

test("the same notice twenty times at once pays once, and each is answered alike", async () => {
  const due = await givenFeeDue(await givenPerson())
  const notice = await noticeFor(due.psid)
  const answers = await Promise.all(Array.from({ length: 20 }, () => confirmPayment(gateway, notice)))
  expect(answers).toEqual(answers.map(() => ({ ok: true, value: { psid: due.psid } })))
  expect(await statusOf(due.id)).toBe("fee_paid")
  expect(await database.payment.count({ where: { psid: due.psid } })).toBe(1)
  expect(await entries(due.id, "fee.paid")).toBe(1)
  expect(await emailJobs(due.id, "email.fee-paid")).toBe(1)
})

test("a paid application waits for any officer, with a day by which the desk answers", async () => {
  const due = await givenFeeDue(await givenPerson())
  await confirmPayment(gateway, await noticeFor(due.psid))
  const paid = await database.application.findUniqueOrThrow({ where: { id: due.id } })
  expect(paid.assigneeId).toBeNull()
  expect(paid.dueOn && paid.dueOn > now()).toBe(true)
})

const refused: [what: string, change: (notice: Notice) => Partial<Notice>, because: Refusal][] = [
  ["less than the fee", ({ amountPaisa }) => ({ amountPaisa: amountPaisa - 1 }), "wrong_amount"],
  ["more than the fee", ({ amountPaisa }) => ({ amountPaisa: amountPaisa + 100 }), "wrong_amount"],
  ["another currency", () => ({ currency: "USD" }), "wrong_currency"],
  ["a time in the future", () => ({ paidAt: addSeconds(now(), 3_600) }), "paid_in_future"],
  ["a time before the slip was written", () => ({ paidAt: addSeconds(now(), -86_400) }), "paid_before_issue"],
  ["a PSID that was never given out", () => ({ psid: "99999900000000000" }), "psid_unknown"],
]
for (const [what, change, because] of refused) {
  test(`a notice of ${what} is refused, kept, and changes nothing`, async () => {
    const due = await givenFeeDue(await givenPerson())
    const notice = await noticeFor(due.psid)
    const wrong = { ...notice, ...change(notice) }
    const before = await database.auditEntry.count({ where: { type: "fee.notice_refused" } })
    expect(await confirmPayment(gateway, wrong)).toEqual({ ok: false, problem: { code: because } })
    expect(await statusOf(due.id)).toBe("fee_due")
    expect(await database.payment.count({ where: { psid: due.psid } })).toBe(0)
    expect(await database.auditEntry.count({ where: { type: "fee.notice_refused" } })).toBe(before + 1)
  })
}

test("a slip that was paid is not paid again under another reference", async () => {
  const due = await givenFeeDue(await givenPerson())
  await confirmPayment(gateway, await noticeFor(due.psid))
  const again = await confirmPayment(gateway, await noticeFor(due.psid))
  expect(again).toEqual({ ok: false, problem: { code: "already_paid" } })
  expect(await entries(due.id, "fee.notice_refused")).toBe(1)
})

const changed: [what: string, change: Partial<Notice>, because: Refusal][] = [
  ["amount", { amountPaisa: 1 }, "wrong_amount"],
  ["currency", { currency: "USD" }, "wrong_currency"],
]
for (const [what, change, because] of changed) {
  test(`a notice that was accepted is not accepted again with another ${what}`, async () => {
    const due = await givenFeeDue(await givenPerson())
    const notice = await noticeFor(due.psid)
    await confirmPayment(gateway, notice)
    const again = await confirmPayment(gateway, { ...notice, ...change })
    expect(again).toEqual({ ok: false, problem: { code: because } })
    expect(await entries(due.id, "fee.notice_refused")).toBe(1)
    expect(await confirmPayment(gateway, notice)).toEqual({ ok: true, value: { psid: due.psid } })
  })
}

test("one reference pays one slip, also when it comes for two at once", async () => {
  const [one, two] = [await givenFeeDue(await givenPerson()), await givenFeeDue(await givenPerson())]
  const { gatewayReference } = await noticeFor(one.psid)
  const answers = await Promise.all(
    [one, two].map(async ({ psid }) => confirmPayment(gateway, { ...(await noticeFor(psid)), gatewayReference })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, problem: { code: "reference_used" } })
  expect(await database.payment.count({ where: { gatewayReference } })).toBe(1)
  expect([await statusOf(one.id), await statusOf(two.id)].toSorted()).toEqual(["fee_due", "fee_paid"])
})

test("the fee of a withdrawn application is not taken", async () => {
  const owner = await givenPerson()
  const due = await givenFeeDue(owner)
  await withdrawApplication(owner, due)
  const late = await confirmPayment(gateway, await noticeFor(due.psid))
  expect(late).toEqual({ ok: false, problem: { code: "application_withdrawn" } })
  expect(await statusOf(due.id)).toBe("withdrawn")
})

test("a payment and a withdrawal at once: one of them happens", async () => {
  const owner = await givenPerson()
  const due = await givenFeeDue(owner)
  const notice = await noticeFor(due.psid)
  const [paid, withdrawn] = await Promise.all([confirmPayment(gateway, notice), withdrawApplication(owner, due)])
  expect(paid.ok).not.toBe(withdrawn.ok)
  expect(await statusOf(due.id)).toBe(paid.ok ? "fee_paid" : "withdrawn")
  expect(await database.payment.count({ where: { psid: due.psid } })).toBe(paid.ok ? 1 : 0)
})

test("nobody but the gateway confirms a payment", async () => {
  const due = await givenFeeDue(await givenPerson())
  const notice = await noticeFor(due.psid)
  await expect(confirmPayment(systemActor("clock"), notice)).rejects.toThrow("no such page")
})
