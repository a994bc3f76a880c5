import pg from "pg"
import { expect, inject, test } from "vitest"
import { migrate } from "#scripts/migrate.ts"
import { database } from "./database.ts"
import { environment } from "./environment.ts"

const DAY = 86_400

type Stored = { limit: number; delay: number; max: number | null; kept: number; dead: string | null }

async function stored(name: string): Promise<Stored> {
  const [queue] = await database.$queryRaw<Stored[]>`
    select retry_limit as limit, retry_delay as delay, retry_delay_max as max, retention_seconds as kept,
      dead_letter as dead
    from pgboss.queue where name = ${name}`
  if (!queue) throw new Error(`there is no queue ${name}`)
  return queue
}

/** How long a job is tried, at least and at most: pg-boss waits between half and all of a doubling time. */
function triedFor({ limit, delay, max }: Stored): { least: number; most: number } {
  const waits = Array.from({ length: limit }, (_, tries) => delay * 2 ** Math.min(16, tries))
  const sum = (times: number) => waits.reduce((total, wait) => total + Math.min(max ?? Infinity, wait * times), 0)
  return { least: sum(1), most: sum(2) }
}

test("a letter is tried for more than three days, is kept as long as that, and after it as undelivered", async () => {
  const letters = await stored("email")
  const { least, most } = triedFor(letters)
  expect(least).toBeGreaterThan(3 * DAY)
  expect(letters.max).toBeLessThanOrEqual(3_600)
  expect(letters.kept).toBeGreaterThan(most)
  expect(letters.dead).toBe("undelivered")
  expect((await stored("undelivered")).kept).toBeGreaterThanOrEqual(90 * DAY)
})

test("a code is tried for about its ten minutes, in short steps, and not kept", async () => {
  const codes = await stored("code")
  const { least, most } = triedFor(codes)
  expect(least).toBeGreaterThan(9 * 60)
  expect(most).toBeLessThan(12 * 60)
  expect(codes.max).toBeLessThanOrEqual(30)
  expect(codes.dead).toBeNull()
})

test("the queues of a database from before are brought to these settings", async () => {
  const owner = new URL(inject("adminUrl"))
  owner.pathname = new URL(environment().DATABASE_URL).pathname
  const before = await stored("email")
  const client = new pg.Client({ connectionString: owner.href })
  await client.connect()
  await client.query("update pgboss.queue set retry_limit = 8, retry_delay_max = null, dead_letter = null")
  await client.query("delete from pgboss.queue where name in ('code', 'undelivered')")
  await client.end()
  await migrate({ ownerUrl: owner.href, appRole: new URL(environment().DATABASE_URL).username })
  expect(await stored("email")).toEqual(before)
  expect((await stored("code")).dead).toBeNull()
})
