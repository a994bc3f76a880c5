import type { JobResult, PgBoss } from "pg-boss"
import type { EmailJob } from "#lib/notifications/deliver.ts"
import { log } from "#lib/platform/log.ts"
import type { Job, JobName, QueueName } from "#lib/platform/queue.ts"

/** What runs each night: when, as cron in Pakistan's time, and what. */
export type NightlyRuns = Record<JobName, { at: string; run: () => Promise<Record<string, number>> }>

/** Takes letters and codes off their queues, up to ten of each at once. What is not taken is tried again by itself. */
export async function workEmail(boss: PgBoss, send: (job: EmailJob) => Promise<void>): Promise<void> {
  const options = {
    pollingIntervalSeconds: 0.5,
    localConcurrency: 2,
    batchSize: 5,
    burstWhenBatchFull: true,
    perJobResults: true,
  } as const
  const deliverAll = (jobs: EmailJob[]) => Promise.all(jobs.map((job) => sent(job, send)))
  for (const queue of ["code", "email"] satisfies QueueName[]) {
    await boss.work<Job, void, typeof options>(queue, options, deliverAll)
  }
}

async function sent(job: EmailJob, send: (job: EmailJob) => Promise<void>): Promise<JobResult> {
  try {
    await send(job)
    return { id: job.id, status: "completed" }
  } catch (error) {
    log.warn("email.failed", { job: job.id, name: job.data.name, error: asError(error) })
    return { id: job.id, status: "failed" }
  }
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
