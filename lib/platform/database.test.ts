import pg from "pg"
import { expect, inject, test } from "vitest"
import { record, visitor } from "#lib/audit/index.ts"
import { randomId } from "./clock.ts"
import { database, ownTransaction, pool, transaction } from "./database.ts"
import { asAnswerTo, type SentForm } from "./form-key.ts"
import { enqueue } from "./queue.ts"
import { NotFound, ok, problem, type Result } from "./result.ts"

const event = () => ({ type: "account.created", account: randomId(), role: "freelancer" }) as const

test("a problem undoes the row, the audit entry and the queued e-mail that were written before it", async () => {
  const created = event()
  const answer = await transaction(async (tx) => {
    await record(tx, visitor, created)
    await enqueue(tx, "email.test", { account: created.account })
    return problem({ code: "too_late" })
  })
  expect(answer).toEqual({ ok: false, problem: { code: "too_late" } })
  expect(await database.auditEntry.count({ where: { subjectId: created.account } })).toBe(0)
  const jobs = await database.$queryRaw<
    object[]
  >`select 1 from pgboss.job where data ->> 'account' = ${created.account}`
  expect(jobs).toHaveLength(0)
})

test("what went well is there whole: audit entry and e-mail", async () => {
  const created = event()
  await transaction(async (tx) => {
    await record(tx, visitor, created)
    await enqueue(tx, "email.test", { account: created.account })
    return ok({})
  })
  expect(await database.auditEntry.count({ where: { subjectId: created.account } })).toBe(1)
  const jobs = await database.$queryRaw<
    object[]
  >`select 1 from pgboss.job where data ->> 'account' = ${created.account}`
  expect(jobs).toHaveLength(1)
})

/** A form as somebody sent it, with a key that no other rendering has. */
const sentForm = () => ({ key: randomId(), accountId: randomId(), action: "ask", input: { question: "Which year?" } })

/** Sends a form whose command counts how often it was done. */
function counting() {
  let done = 0
  return (form: SentForm) =>
    asAnswerTo(form, () =>
      transaction(async (tx) => {
        await record(tx, visitor, event())
        done += 1
        return ok({ number: done })
      }),
    )
}

test("the same form sent five times at once is done once, and answered five times alike", async () => {
  const form = sentForm()
  const send = counting()
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send(form)))
  expect(answers).toEqual(Array(5).fill({ ok: true, value: { number: 1 } }))
})

test.each([
  ["a problem", () => problem({ code: "stale" })],
  ["nothing there any more", () => Promise.reject(new NotFound("application"))],
])("the same form is answered like the first time though its command finds %s now", async (_what, now) => {
  const form = sentForm()
  const send = (run: () => Promise<Result<{ number: number }>> | Result<{ number: number }>) =>
    asAnswerTo(form, () => transaction(async () => run()))
  expect(await send(() => ok({ number: 1 }))).toEqual({ ok: true, value: { number: 1 } })
  expect(await send(now)).toEqual({ ok: true, value: { number: 1 } })
})

test("a form sent again with something else in it is done anew, and each is answered with its own", async () => {
  const form = sentForm()
  const edited = { ...form, input: { question: "Which month?" } }
  const send = counting()
  const answers = [await send(form), await send(edited), await send(form), await send(edited)]
  expect(answers).toEqual([1, 2, 1, 2].map((number) => ({ ok: true, value: { number } })))
})

test("a key under which another action or another person was answered answers nothing", async () => {
  const form = sentForm()
  const send = counting()
  const others = [form, { ...form, action: "reveal" }, { ...form, accountId: randomId() }]
  const answers = [await send(form), ...(await Promise.all(others.slice(1).map(send)))]
  expect(answers.map((answer) => answer.ok && answer.value.number).toSorted()).toEqual([1, 2, 3])
})

test("what rests of a form tells neither its key nor what was typed", async () => {
  const form = { ...sentForm(), input: { identityNumber: "3520212345678" } }
  await counting()(form)
  const [row] = await database.$queryRaw<{ text: string }[]>`
    select form_key::text as text from form_key where account_id = ${form.accountId}::uuid`
  expect(row?.text).not.toContain("3520212345678")
  expect(row?.text).not.toContain(form.key)
})

test("a refused form can be corrected and sent again under the same key", async () => {
  const form = sentForm()
  const send = (right: boolean) =>
    asAnswerTo(form, () => transaction(async () => (right ? ok({ done: true }) : problem({ code: "wrong" }))))
  expect((await send(false)).ok).toBe(false)
  expect(await send(true)).toEqual({ ok: true, value: { done: true } })
})

test("what is written in a transaction of its own is written each time, whatever the form was answered", async () => {
  const form = sentForm()
  const noted = event()
  const note = () =>
    ownTransaction(async (tx) => {
      await record(tx, visitor, noted)
      return ok({})
    })
  await asAnswerTo(form, note)
  await asAnswerTo(form, note)
  expect(await database.auditEntry.count({ where: { subjectId: noted.account } })).toBe(2)
})

test("nobody changes or deletes an audit entry", async () => {
  await transaction(async (tx) => {
    await record(tx, visitor, event())
    return ok({})
  })
  await expect(database.$executeRaw`update audit_entry set type = 'nothing'`).rejects.toThrow()
  await expect(database.$executeRaw`delete from audit_entry`).rejects.toThrow()
})

test("a connection that the server ends while the portal closes disturbs nobody", async () => {
  const [own] = await database.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`
  await database.$disconnect()
  const closing = pool()
  const gone = new Promise((resolve) => closing.once("remove", resolve))
  const admin = new pg.Client({ connectionString: inject("adminUrl") })
  await admin.connect()
  await admin.query("select pg_terminate_backend($1)", [own?.pid])
  await admin.end()
  await gone
  expect(await database.$queryRaw`select 1 as one`).toEqual([{ one: 1 }])
})
