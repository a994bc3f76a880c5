import pg from "pg"
import { expect, inject, test } from "vitest"
import { record, visitor } from "#lib/audit/index.ts"
import { randomId } from "./clock.ts"
import { database, pool, transaction } from "./database.ts"
import { asAnswerTo } from "./form-key.ts"
import { enqueue } from "./queue.ts"
import { ok, problem } from "./result.ts"

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

test("the same form sent five times at once is done once, and answered five times alike", async () => {
  const form = { key: randomId(), accountId: null }
  let done = 0
  const send = () =>
    asAnswerTo(form, () =>
      transaction(async (tx) => {
        await record(tx, visitor, event())
        done += 1
        return ok({ number: done })
      }),
    )
  const answers = await Promise.all([send(), send(), send(), send(), send()])
  expect(done).toBe(1)
  expect(answers).toEqual(Array(5).fill({ ok: true, value: { number: 1 } }))
})

test("a refused form can be corrected and sent again under the same key", async () => {
  const form = { key: randomId(), accountId: null }
  const send = (right: boolean) =>
    asAnswerTo(form, () => transaction(async () => (right ? ok({ done: true }) : problem({ code: "wrong" }))))
  expect((await send(false)).ok).toBe(false)
  expect(await send(true)).toEqual({ ok: true, value: { done: true } })
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
