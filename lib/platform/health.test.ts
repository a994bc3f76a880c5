import { afterAll, beforeAll, expect, test } from "vitest"
import { startPausingProxy } from "#test/pausing-proxy.ts"
import { randomId } from "./clock.ts"
import { database } from "./database.ts"
import { health } from "./health.ts"
import { enqueue } from "./queue.ts"

let network: Awaited<ReturnType<typeof startPausingProxy>>
// Before anything has asked for the settings, which are read once.
beforeAll(async () => {
  network = await startPausingProxy(new URL(String(process.env.DATABASE_URL)))
  process.env.DATABASE_URL = network.url
})
afterAll(() => network.resume())

const well = { status: "ok", database: "ok", queue: "ok", waitingSeconds: 0 }

test("all is well when database and queue answer", async () => {
  expect(await health()).toEqual(well)
})

test("when nobody works the queue, that is told, and the pages count as served", async () => {
  const job = randomId()
  await database.$transaction((tx) => enqueue(tx, "email.test", { job }))
  const due = (at: string) =>
    database.$executeRaw`update pgboss.job set start_after = now() + ${at}::interval where data ->> 'job' = ${job}`
  await due("10 seconds")
  expect(await health()).toEqual(well)
  await due("-100 seconds")
  expect(await health()).toMatchObject({ status: "ok", queue: "ok", waitingSeconds: expect.closeTo(100, -1) })
  await due("-10 minutes")
  expect(await health()).toMatchObject({ status: "ok", queue: "behind", waitingSeconds: expect.closeTo(600, -1) })
  await database.$executeRaw`update pgboss.job set name = 'undelivered' where data ->> 'job' = ${job}`
  expect(await health()).toEqual(well)
})

test("a database that hangs is told within two seconds, however often one asks, and so is its return", async () => {
  network.pause()
  const began = performance.now()
  const answers = await Promise.all(Array.from({ length: 50 }, health))
  expect(performance.now() - began).toBeLessThan(2_000)
  expect(answers.at(-1)).toEqual({
    status: "trouble",
    database: "trouble",
    queue: "trouble",
    waitingSeconds: null,
  })
  network.resume()
  await expect.poll(health, { timeout: 10_000 }).toEqual(well)
})
