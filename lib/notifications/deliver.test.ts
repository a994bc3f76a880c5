import type { PgBoss } from "pg-boss"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { randomId } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { enqueue, type JobName, startWorker } from "#lib/platform/queue.ts"
import { workEmail } from "#scripts/work.ts"
import { type MailServer, startMailServer } from "#test/mail-server.ts"
import { deliver } from "./deliver.ts"
import type { EmailWriters } from "./email.ts"
import { smtpCarrier } from "./smtp.ts"
import { trialCarrier } from "./trial-mailbox.ts"

const writers: EmailWriters = {
  "email.greeting": async ({ person = "" }) => ({
    to: `${person}@example.org`,
    locale: "en",
    subject: "Greetings",
    paragraphs: [{ text: "Good morning." }],
  }),
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
  expect(letters[0]?.html).toContain("<p>Good morning.</p>")
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
