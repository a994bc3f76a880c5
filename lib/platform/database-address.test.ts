import pg from "pg"
import { beforeAll, expect, inject, test } from "vitest"
import { randomId } from "./clock.ts"
import { database } from "./database.ts"
import { inUtc } from "./database-address.ts"
import { environment } from "./environment.ts"
import { startWorker } from "./queue.ts"

const at = new Date("2026-11-24T10:00:00.123Z")

// As many servers in Pakistan are set up. Before anything has connected.
beforeAll(async () => {
  const name = new URL(environment().DATABASE_URL).pathname.slice(1)
  const admin = new pg.Client({ connectionString: inject("adminUrl") })
  await admin.connect()
  await admin.query(`alter database ${admin.escapeIdentifier(name)} set timezone to 'Asia/Karachi'`)
  await admin.end()
})

test("an instant is stored and read as it is, whatever time zone the server is set to", async () => {
  const messageId = randomId()
  await database.trialMail.create({
    data: { messageId, at, to: "someone@example.org", subject: "", text: "", html: "" },
  })
  const [row] = await database.$queryRaw<{ milliseconds: number; text: string }[]>`
    select (extract(epoch from at) * 1000)::float8 as milliseconds, to_json(at) #>> '{}' as text
    from trial_mail where message_id = ${messageId}`
  expect(row?.milliseconds).toBe(at.getTime())
  expect(new Date(row?.text ?? "")).toEqual(at)
  expect(await database.trialMail.findFirstOrThrow({ where: { messageId }, select: { at: true } })).toEqual({ at })
})

test("the queue's own connections are in UTC too", async () => {
  const boss = await startWorker()
  expect((await boss.getDb().executeSql("show timezone", [])).rows).toEqual([{ TimeZone: "UTC" }])
  await boss.stop({ graceful: false })
})

test.each([
  ["options=-c%20timezone%3DAsia/Karachi%20-c%20statement_timeout%3D5s"],
  ["application_name=other&options=-c+statement_timeout=5s"],
])("an address keeps what it says itself, but for the time zone: %s", async (parameters) => {
  const client = new pg.Client({ connectionString: inUtc(`${process.env.DATABASE_URL}?${parameters}`) })
  await client.connect()
  expect((await client.query("show timezone")).rows).toEqual([{ TimeZone: "UTC" }])
  expect((await client.query("show statement_timeout")).rows).toEqual([{ statement_timeout: "5s" }])
  await client.end()
})
