import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { loadReference } from "./load.ts"

const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
beforeAll(async () => {
  await client.connect()
  await loadReference(client) // The tests' database has a policy of its own.
})
afterAll(() => client.end())

const one = async (sql: string) => (await client.query(sql)).rows[0]

test("loading again changes nothing, and takes less than a second", async () => {
  const began = performance.now()
  expect(await loadReference(client)).toEqual({ written: 0, ended: 0, deleted: 0 })
  expect(performance.now() - began).toBeLessThan(1000)
})

test("a row that was changed by hand is what its file says again", async () => {
  await client.query("update fee set amount_paisa = 1 where kind = 'new'")
  expect(await loadReference(client)).toEqual({ written: 1, ended: 0, deleted: 0 })
  expect(await one("select amount_paisa from fee where kind = 'new'")).toEqual({ amount_paisa: 100_000 })
})

test("a bank that is in no file any more has its last day, once, and stays", async () => {
  await client.query("insert into bank values ('GONE', 'Gone Bank', 'بینک', false, 'test', '2020-01-01')")
  expect(await loadReference(client, "2026-11-24")).toEqual({ written: 0, ended: 1, deleted: 0 })
  expect(await loadReference(client, "2026-11-25")).toEqual({ written: 0, ended: 0, deleted: 0 })
  expect(await one("select valid_to::text from bank where code = 'GONE'")).toEqual({ valid_to: "2026-11-24" })
})

test("a holiday that the moon moved is gone, since nothing points to it", async () => {
  await client.query("insert into public_holiday values ('2026-03-20', 'Eid-ul-Fitr', 'عید الفطر', true, 'test')")
  expect(await loadReference(client)).toEqual({ written: 0, ended: 0, deleted: 1 })
})

test("two nodes that start together load one after the other", async () => {
  const other = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await other.connect()
  await client.query("delete from province where code = 'punjab'")
  const both = await Promise.all([loadReference(client), loadReference(other)])
  await other.end()
  expect(both.map(({ written }) => written).toSorted()).toEqual([0, 1])
})
