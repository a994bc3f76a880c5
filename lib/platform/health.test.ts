import { afterAll, beforeAll, expect, test } from "vitest"
import { startPausingProxy } from "#test/pausing-proxy.ts"
import { health } from "./health.ts"

let network: Awaited<ReturnType<typeof startPausingProxy>>
// Before anything has asked for the settings, which are read once.
beforeAll(async () => {
  network = await startPausingProxy(new URL(String(process.env.DATABASE_URL)))
  process.env.DATABASE_URL = network.url
})
afterAll(() => network.resume())

test("all is well when database and queue answer", async () => {
  expect(await health()).toEqual({ status: "ok", database: "ok", queue: "ok" })
})

test("a database that hangs is told within two seconds, however often one asks, and so is its return", async () => {
  network.pause()
  const began = performance.now()
  const answers = await Promise.all(Array.from({ length: 50 }, health))
  expect(performance.now() - began).toBeLessThan(2_000)
  expect(answers.at(-1)).toEqual({ status: "trouble", database: "trouble", queue: "trouble" })
  network.resume()
  await expect.poll(health, { timeout: 10_000 }).toEqual({ status: "ok", database: "ok", queue: "ok" })
})
