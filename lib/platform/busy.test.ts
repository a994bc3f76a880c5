import { expect, test } from "vitest"
import { isBusy, isPassing } from "./busy.ts"
import { database, pool, transaction } from "./database.ts"
import { ok } from "./result.ts"

// Before anything has asked for the settings, which are read once.
process.env.DATABASE_POOL = "2"

test("whatever finds all connections taken for too long is busy", async () => {
  const held = await Promise.all([pool().connect(), pool().connect()])
  const tries = await Promise.allSettled([
    database.account.count(),
    database.$queryRaw`select 1`,
    database.$transaction([database.account.count()]),
    transaction(async () => ok({})),
    pool().query("select 1"),
  ])
  for (const client of held) client.release()
  expect(tries.map((answer) => answer.status === "rejected" && isBusy(answer.reason))).toEqual(Array(5).fill(true))
})

test("what the database refuses is not busy, and neither is a mistake of ours", async () => {
  const wrong = await database.$queryRaw`select 1 / 0`.catch((error: unknown) => error)
  expect(wrong).toBeInstanceOf(Error)
  expect([wrong, new Error("oh"), "busy", null, undefined].map(isBusy)).toEqual(Array(5).fill(false))
})

const raised = (code: string) =>
  database
    .$executeRawUnsafe(`do $$ begin raise exception 'no' using errcode = '${code}'; end $$`)
    .catch((error: unknown) => error)

test("a deadlock, a time limit and a connection that breaks may pass, and what is refused does not", async () => {
  const passing = await Promise.all(["40P01", "40001", "55P03", "57014", "53100"].map(raised))
  const broken = await database.$queryRaw`select pg_terminate_backend(pg_backend_pid())`.catch((error) => error)
  expect([...passing, broken].map(isPassing)).toEqual(Array(6).fill(true))
  const refused = await Promise.all(["23505", "22012", "42P01", "P0001"].map(raised))
  expect([...refused, new Error("oh"), "busy", null].map(isPassing)).toEqual(Array(7).fill(false))
})

test("a lock that comes too late may pass in a query of the model too", async () => {
  const other = await pool().connect()
  await other.query("begin; lock table account")
  const late = await transaction(async (tx) => {
    await tx.$executeRaw`set local lock_timeout = 10`
    return ok(await tx.account.count())
  }).catch((error: unknown) => error)
  await other.query("rollback")
  other.release()
  expect(isPassing(late)).toBe(true)
})
