import type { PgBoss } from "pg-boss"
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest"
import { chooseTexts } from "#lib/letters/choose-texts.ts"
import { deliverText } from "#lib/notifications/deliver-text.ts"
import { httpTextCarrier } from "#lib/notifications/sms.ts"
import { database } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import { readRanges } from "#lib/platform/public-address.ts"
import { startWorker } from "#lib/platform/queue.ts"
import { workSms } from "#scripts/work.ts"
import { givenAsked, givenSubmitted } from "#test/given-application.ts"
import { type HttpServer, lettersOf, startHttpServer } from "#test/given-letters.ts"
import { givenPerson } from "#test/given-person.ts"
import { applicationTexts } from "./texts.ts"

const token = "the-token-of-the-test"
let gateway: HttpServer
let boss: PgBoss
let status = 200
beforeAll(async () => {
  gateway = await startHttpServer(() => ({ status }))
  Object.assign(environment(), { SMS_URL: gateway.url, SMS_TOKEN: token, OUTGOING_PRIVATE: readRanges("127.0.0.1") })
  boss = await startWorker()
  await workSms(boss, deliverText(applicationTexts, httpTextCarrier(gateway.url, token)))
})
afterEach(() => {
  status = 200
})
afterAll(async () => {
  await boss.stop({ graceful: true })
  await gateway.stop()
})

const textsOf = async (id: string) => (await lettersOf(id)).filter(({ channel }) => channel === "sms")
const comesTo = (id: string, state: string) =>
  vi.waitFor(async () => expect((await textsOf(id))[0]?.state).toBe(state), { timeout: 15_000, interval: 50 })

async function asked(wanted: boolean) {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  if (wanted) await chooseTexts(ayesha, { texts: "on", reference: "FR-2000-0000001" })
  const { id, reference } = await givenAsked(ayesha, officer)
  return { ayesha, id, reference }
}

test("whoever wants text messages gets one when something is asked of them, and it says no more than that", async () => {
  const { id, reference } = await asked(true)
  await comesTo(id, "sent")
  const [row] = await textsOf(id)
  const { mobile } = await database.application.findUniqueOrThrow({ where: { id }, select: { mobile: true } })
  expect(row?.toMasked).toBe(`0300 •••••${mobile?.slice(-2)}`)
  const posted = gateway.taken.find(({ body }) => body.includes(row?.id ?? "-"))
  expect(posted?.headers).toMatchObject({ authorization: `Bearer ${token}`, "idempotency-key": row?.id })
  const words = `Your application ${reference} has news. Sign in at localhost:3000 to read it.`
  expect(JSON.parse(posted?.body ?? "")).toEqual({ id: row?.id, to: mobile, text: words })
})

test("nobody gets one who did not ask for it", async () => {
  const { id } = await asked(false)
  expect(await textsOf(id)).toEqual([])
})

test("submitting is the applicant's own act: no text message tells them of it", async () => {
  const ayesha = await givenPerson()
  await chooseTexts(ayesha, { texts: "on", reference: "FR-2000-0000001" })
  const { id } = await givenSubmitted(ayesha)
  expect(await textsOf(id)).toEqual([])
})

test("a message that the gateway turns away is tried again under the same id", async () => {
  status = 503
  const { id } = await asked(true)
  const [row] = await textsOf(id)
  const tries = () => gateway.taken.filter(({ headers }) => headers["idempotency-key"] === row?.id).length
  await vi.waitFor(() => expect(tries()).toBe(1), { timeout: 15_000, interval: 50 })
  status = 202
  await vi.waitFor(
    async () => {
      await database.$executeRaw`update pgboss.job set start_after = now() where id = ${row?.id}::uuid and state = 'retry'`
      expect((await textsOf(id))[0]?.state).toBe("sent")
    },
    { timeout: 15_000, interval: 100 },
  )
  expect(tries()).toBe(2)
})

test("who stops them before one has left gets none", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  await chooseTexts(ayesha, { texts: "on", reference: "FR-2000-0000001" })
  status = 503
  const { id } = await givenAsked(ayesha, officer)
  await chooseTexts(ayesha, { texts: "off", reference: "FR-2000-0000001" })
  const [row] = await textsOf(id)
  await vi.waitFor(
    async () => {
      await database.$executeRaw`update pgboss.job set start_after = now() where id = ${row?.id}::uuid and state = 'retry'`
      expect((await textsOf(id))[0]?.state).toBe("not_due")
    },
    { timeout: 15_000, interval: 100 },
  )
})

test("without a gateway there is nothing to choose", async () => {
  const { SMS_URL } = environment()
  Object.assign(environment(), { SMS_URL: undefined })
  const choosing = chooseTexts(await givenPerson(), { texts: "on", reference: "FR-2000-0000001" })
  await expect(choosing).rejects.toThrow("no such gateway")
  Object.assign(environment(), { SMS_URL })
})
