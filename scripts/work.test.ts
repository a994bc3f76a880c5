import type { PgBoss } from "pg-boss"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { startWorker } from "#lib/platform/queue.ts"
import { workNightly } from "./work.ts"

let boss: PgBoss
const run = vi.fn(async () => ({ lapsed: 3 }))
const failing = vi.fn(async () => {
  throw new Error("the database is away")
})
beforeAll(async () => {
  boss = await startWorker()
  await workNightly(boss, {
    "nightly.lapse": { at: "10 0 * * *", run },
    "nightly.fail": { at: "20 0 * * *", run: failing },
  })
})
afterAll(() => boss.stop({ graceful: true }))

test("each command of the night has its time in Pakistan, and a missed night is made up for once", async () => {
  const schedules = await boss.getSchedules("nightly")
  expect(schedules.map(({ key, cron }) => [key, cron])).toEqual([
    ["nightly.fail", "20 0 * * *"],
    ["nightly.lapse", "10 0 * * *"],
  ])
  for (const { timezone, options } of schedules) {
    expect(timezone).toBe("Asia/Karachi")
    expect(options?.missed).toBe("once")
  }
})

test("a night's job runs its command; one that fails is tried again, and one that nobody knows is let go", async () => {
  const [lapse, fail, gone] = await Promise.all(
    ["nightly.lapse", "nightly.fail", "nightly.of-old"].map((name) => boss.send("nightly", { name })),
  )
  const stateOf = async (id: string | null | undefined) => (await boss.getJobById("nightly", String(id)))?.state
  const states = () => Promise.all([lapse, fail, gone].map(stateOf))
  await expect.poll(states, { timeout: 30_000, interval: 100 }).toEqual(["completed", "retry", "completed"])
  expect(run).toHaveBeenCalledOnce()
}, 60_000)
