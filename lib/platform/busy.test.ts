import { expect, test } from "vitest"
import { isBusy } from "./busy.ts"
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
