import type { JobResult, PgBoss } from "pg-boss"
import type { LetterJob } from "#lib/notifications/deliver.ts"
import { log } from "#lib/platform/log.ts"
import type { Job, JobIds, JobName, QueueName } from "#lib/platform/queue.ts"

/** What runs each night: when, as cron in Pakistan's time, and what. */
export type NightlyRuns = Record<JobName, { at: string; run: () => Promise<Record<string, number>> }>

/** Takes e-mails and codes off their queues, up to ten of each at once. What is not taken is tried again by itself. */
export async function workEmail(boss: PgBoss, send: Send): Promise<void> {
  await workLetters(boss, ["code", "email"], send)
}

/** The same for text messages. */
export async function workSms(boss: PgBoss, send: Send): Promise<void> {
  await workLetters(boss, ["sms"], send)
}

type Send = (job: LetterJob) => Promise<void>

async function workLetters(boss: PgBoss, names: QueueName[], send: Send) {
  const options = {
    pollingIntervalSeconds: 0.5,
    localConcurrency: 2,
    batchSize: 5,
    burstWhenBatchFull: true,
    perJobResults: true,
    includeMetadata: true,
  } as const
  const deliverAll = (jobs: Taken[]) => Promise.all(jobs.map((job) => sent(job, send)))
  for (const queue of names) await boss.work<Job, void, typeof options>(queue, options, deliverAll)
}

/** A job with how often it was tried before, and how often it is. */
type Taken = { id: string; data: Job; retryCount: number; retryLimit: number }

async function sent({ id, data, retryCount, retryLimit }: Taken, send: Send): Promise<JobResult> {
  try {
    await send({ id, data, isLastTry: retryCount >= retryLimit })
    return { id, status: "completed" }
  } catch (error) {
    log.warn("letter.failed", { job: id, name: data.name, error: asError(error) })
    return { id, status: "failed" }
  }
}

/**
 * Asks other systems about applications, and then does whatever follows from what is answered by then. What has no answer
 * is tried again by itself.
 */
export async function workLookups(boss: PgBoss, { ask, after }: { ask: Run; after: Run }): Promise<void> {
  const run: Run = (ids) => ask(ids).finally(() => after(ids))
  await workEach(boss, "lookup", { localConcurrency: 4, run })
}

/** Goes on with what was ordered for many applications, two of them at once. */
export async function workBulk(boss: PgBoss, goOn: Run): Promise<void> {
  await workEach(boss, "bulk", { localConcurrency: 2, run: goOn })
}

type Run = (ids: JobIds) => Promise<void>

async function workEach(
  boss: PgBoss,
  queue: QueueName,
  { localConcurrency, run }: { localConcurrency: number; run: Run },
) {
  const options = { pollingIntervalSeconds: 0.5, localConcurrency } as const
  await boss.work<Job, void, typeof options>(queue, options, async (jobs) => {
    for (const { data } of jobs) await run(data)
  })
}

/** Runs the night's commands at their times. A night that was missed while no worker ran is made up for once. */
export async function workNightly(boss: PgBoss, runs: NightlyRuns): Promise<void> {
  await boss.work<Job>("nightly", async (jobs) => {
    for (const { data } of jobs) await runOne(runs, data.name)
  })
  for (const [name, { at }] of Object.entries(runs)) {
    await boss.schedule("nightly", at, { name }, { tz: "Asia/Karachi", key: name, missed: "once" })
  }
}

async function runOne(runs: NightlyRuns, name: JobName) {
  const run = runs[name]?.run
  // Left over from an earlier version of the portal.
  if (!run) return log.warn("nightly.unknown", { name })
  try {
    log.info("nightly.done", { name, ...(await run()) })
  } catch (error) {
    log.error("nightly.failed", { name, error: asError(error) })
    throw new Error(`${name} failed`)
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
