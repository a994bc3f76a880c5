import type { PgBoss } from "pg-boss"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { randomId } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { enqueue, type JobName, startWorker } from "#lib/platform/queue.ts"
import { workEmail } from "#scripts/work.ts"
import { givenPerson } from "#test/given-person.ts"
import { type MailServer, startMailServer } from "#test/mail-server.ts"
import { deliver } from "./deliver.ts"
import type { EmailWriters } from "./email.ts"
import { markGivenUp } from "./letter-states.ts"
import { sendLetter } from "./send-letter.ts"
import { smtpCarrier } from "./smtp.ts"
import { trialCarrier } from "./trial-mailbox.ts"

const writers: EmailWriters = {
  "email.greeting": async ({ person = "" }) => ({
    to: `${person}@example.org`,
    locale: "en",
    subject: "Greetings",
    paragraphs: [{ text: "Good morning." }],
  }),
  "email.news": async ({ account = "" }) => {
    const { email: to } = await database.account.findUniqueOrThrow({ where: { id: account } })
    return { to, locale: "en", subject: "News", paragraphs: [{ text: "There is news." }] }
  },
  "email.not-due": async () => null,
  "code.greeting": async ({ person = "" }) => ({
    to: `${person}@example.org`,
    locale: "en",
    subject: "Your code",
    paragraphs: [{ code: "123456" }],
  }),
}

let mail: MailServer
let boss: PgBoss
beforeAll(async () => {
  mail = await startMailServer()
  boss = await startWorker()
  await workEmail(boss, deliver(writers, smtpCarrier(mail.url)))
})
afterAll(async () => {
  await boss.stop({ graceful: true })
  await mail.stop()
})

async function ordered(name: JobName) {
  const person = randomId()
  await database.$transaction((tx) => enqueue(tx, name, { person }))
  return person
}

async function jobOf(person: string) {
  const [job] = await database.$queryRaw<{ id: string; state: string; output: unknown }[]>`
    select id::text, state::text, output from pgboss.job
    where data ->> 'person' = ${person} order by name limit 1`
  if (!job) throw new Error("the job is gone")
  return job
}

const reaches = (person: string, state: string) =>
  vi.waitFor(async () => expect((await jobOf(person)).state).toBe(state), { timeout: 15_000, interval: 50 })

/** So that a test doesn't wait for the pause before the next try. */
const hurry = (id: string) => database.$executeRaw`update pgboss.job set start_after = now() where id = ${id}::uuid`

const arrivedFor = (person: string) =>
  mail.arrived.filter(({ text, to }) => text && JSON.stringify(to).includes(person))

test("a letter reaches a real mail server once, as text and as HTML, under its job's id", async () => {
  const person = await ordered("email.greeting")
  await reaches(person, "completed")
  const letters = arrivedFor(person)
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatchObject({ subject: "Greetings", messageId: `<${(await jobOf(person)).id}@localhost>` })
  expect(letters[0]?.text).toContain("Good morning.")
  expect(letters[0]?.html).toContain(">Good morning.</p>")
})

test("a letter that the server turns away is sent again, with the same Message-ID and no address in the queue", async () => {
  mail.refuse(1)
  const person = await ordered("email.greeting")
  await reaches(person, "retry")
  const { id, output } = await jobOf(person)
  expect(JSON.stringify(output)).not.toContain("@")
  await hurry(id)
  await reaches(person, "completed")
  const letters = arrivedFor(person)
  expect(letters).toHaveLength(2)
  expect(letters[1]?.messageId).toBe(letters[0]?.messageId)
})

test("a letter still leaves when the mail server comes back after three days", async () => {
  mail.refuse(1)
  const person = await ordered("email.greeting")
  await reaches(person, "retry")
  const { id } = await jobOf(person)
  await database.$executeRaw`
    update pgboss.job set retry_count = 150, created_on = created_on - interval '3 days',
      keep_until = keep_until - interval '3 days', start_after = now()
    where id = ${id}::uuid`
  await boss.supervise("email")
  await reaches(person, "completed")
  expect(arrivedFor(person)).toHaveLength(2)
})

test("a letter that could not be delivered at all is kept for the staff, with its ids", async () => {
  const person = await ordered("email.nobody")
  await reaches(person, "retry")
  const { id } = await jobOf(person)
  await database.$executeRaw`update pgboss.job set retry_count = retry_limit, start_after = now() where id = ${id}::uuid`
  await reaches(person, "failed")
  const kept = await database.$queryRaw`
    select state::text, data from pgboss.job where name = 'undelivered' and source_id = ${id}::uuid`
  expect(kept).toEqual([{ state: "created", data: { name: "email.nobody", person } }])
})

test("a code leaves on a queue of its own", async () => {
  const person = await ordered("code.greeting")
  await reaches(person, "completed")
  expect(arrivedFor(person)).toHaveLength(1)
})

test("a letter that is no longer due is not sent, and its job is done", async () => {
  const person = await ordered("email.not-due")
  await reaches(person, "completed")
  expect(arrivedFor(person)).toEqual([])
})

test("a job that nobody writes a letter for waits for a worker that can", async () => {
  const person = await ordered("email.nobody")
  await reaches(person, "retry")
})

test("the trial's mailbox holds a letter once, however often its job is taken up", async () => {
  const send = deliver(writers, trialCarrier)
  const job = { id: randomId(), data: { name: "email.greeting", person: randomId() } } as const
  await Promise.all([send(job), send(job), send(job)])
  expect(await database.trialMail.count({ where: { messageId: `<${job.id}@localhost>` } })).toBe(1)
})

async function ordersLetter(name: "email.news" | "email.not-due" | "email.nobody") {
  const { id: account, email } = await givenPerson()
  await database.$transaction((tx) => sendLetter(tx, name, { account }))
  const { id } = await database.letter.findFirstOrThrow({ where: { accountId: account } })
  return { id, email }
}

const rowOf = (id: string) => database.letter.findUniqueOrThrow({ where: { id } })
const comesTo = (id: string, state: string) =>
  vi.waitFor(async () => expect((await rowOf(id)).state).toBe(state), { timeout: 15_000, interval: 50 })

test("a letter's row says that it was sent, when, and whom to without saying the address", async () => {
  const { id, email } = await ordersLetter("email.news")
  await comesTo(id, "sent")
  const { toMasked, toHash, sentAt } = await rowOf(id)
  expect(sentAt).toBeInstanceOf(Date)
  expect(toMasked).toBe(`${email.slice(0, 2)}•••@example.org`)
  expect(toHash).toHaveLength(32)
  expect(mail.arrived.filter(({ messageId }) => messageId === `<${id}@localhost>`)).toHaveLength(1)
})

test("a letter that is marked as sent is not sent again when its job is taken up once more", async () => {
  const { id } = await ordersLetter("email.news")
  await comesTo(id, "sent")
  const before = mail.arrived.length
  const { ids } = await rowOf(id)
  await deliver(writers, smtpCarrier(mail.url))({ id, data: { ...(ids as object), name: "email.news" } })
  expect(mail.arrived).toHaveLength(before)
})

test("what a provider told of a letter before the worker marked it stands", async () => {
  const { id } = await ordersLetter("email.news")
  await comesTo(id, "sent")
  await database.letter.update({ where: { id }, data: { state: "queued" } })
  const carry = async () => {
    await database.letter.update({ where: { id }, data: { state: "delivered" } })
  }
  const { ids } = await rowOf(id)
  await deliver(writers, carry)({ id, data: { ...(ids as object), name: "email.news" } })
  expect((await rowOf(id)).state).toBe("delivered")
})

test("a letter that no try could deliver is marked as failed; until then it is on its way", async () => {
  const { id } = await ordersLetter("email.nobody")
  await vi.waitFor(async () => expect(await stateOfJob(id)).toBe("retry"), { timeout: 15_000, interval: 50 })
  expect((await rowOf(id)).state).toBe("queued")
  await database.$executeRaw`update pgboss.job set retry_count = retry_limit, start_after = now() where id = ${id}::uuid`
  await comesTo(id, "failed")
})

test("a letter that the queue gave up by itself is found in the night and marked as failed", async () => {
  const { id } = await ordersLetter("email.nobody")
  await vi.waitFor(async () => expect(await stateOfJob(id)).toBe("retry"), { timeout: 15_000, interval: 50 })
  await database.$executeRaw`
    insert into pgboss.job (name, source_id, data) values ('undelivered', ${id}::uuid, '{}')`
  await markGivenUp()
  expect((await rowOf(id)).state).toBe("failed")
})

test("a letter that is no longer due is neither sent nor shown as on its way", async () => {
  const { id } = await ordersLetter("email.not-due")
  await comesTo(id, "not_due")
})

async function stateOfJob(id: string) {
  const [job] = await database.$queryRaw<{ state: string }[]>`
    select state::text from pgboss.job where id = ${id}::uuid and name = 'email'`
  return job?.state
}
