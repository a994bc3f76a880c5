import "server-only"
import { PgBoss } from "pg-boss"
import type { Tx } from "./database.ts"
import { environment } from "./environment.ts"
import { log } from "./log.ts"

const MINUTE = 60
const DAY = 86_400

// Where a letter ends that no try could deliver. Nobody works on it: it is there to be seen, and sent again.
export const undelivered = "undelivered"

/** Every queue there is. `npm start` and `npm run migrate` make them, as the database's owner. */
export const queues = [
  { name: undelivered, retentionSeconds: 90 * DAY },
  // A mail server may be away for days: a week of tries, at growing waits of up to half an hour. A job that was not
  // taken goes when its retention ends, undelivered or not, so that outlasts the tries. A job that a crashed worker
  // held is taken up again after two minutes, not pg-boss's fifteen.
  {
    name: "email",
    retryLimit: 350,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 30 * MINUTE,
    expireInSeconds: 2 * MINUTE,
    retentionSeconds: 30 * DAY,
    deleteAfterSeconds: DAY,
    deadLetter: undelivered,
  },
  // A text message that comes a day late is no news any more.
  {
    name: "sms",
    retryLimit: 60,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 30 * MINUTE,
    expireInSeconds: 2 * MINUTE,
    retentionSeconds: 7 * DAY,
    deleteAfterSeconds: DAY,
    deadLetter: undelivered,
  },
  // Somebody waits at a form for these: ten minutes of tries, and none afterwards.
  {
    name: "code",
    retryLimit: 22,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 30,
    expireInSeconds: MINUTE,
    retentionSeconds: 60 * MINUTE,
    deleteAfterSeconds: DAY,
  },
  // Whom a look-up asks may be away for hours; the desk decides without them, or asks again.
  {
    name: "lookup",
    retryLimit: 24,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: 30 * MINUTE,
    expireInSeconds: MINUTE,
    retentionSeconds: 7 * DAY,
    deleteAfterSeconds: DAY,
  },
  // A batch of the same act on many applications takes seconds; what a crashed worker held goes on after two minutes.
  {
    name: "bulk",
    retryLimit: 100,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 5 * MINUTE,
    expireInSeconds: 2 * MINUTE,
    retentionSeconds: 7 * DAY,
    deleteAfterSeconds: DAY,
  },
  { name: "nightly", retryLimit: 3, retryDelay: 60, expireInSeconds: 60 * MINUTE, deleteAfterSeconds: 7 * DAY },
] as const
export type QueueName = Exclude<(typeof queues)[number]["name"], typeof undelivered>

/** A job's name: its queue, a dot, and what to do. */
export type JobName = `${QueueName}.${string}`
/** A job carries ids and nothing else: finished jobs stay readable for days. */
export type JobIds = Record<string, string>
export type Job = { name: JobName } & JobIds

const shared = globalThis as unknown as { portalQueue?: Promise<PgBoss> }

function boss(options: { supervise: boolean; schedule: boolean; max: number }) {
  const made = new PgBoss({
    connectionString: environment().DATABASE_URL,
    schema: "pgboss",
    migrate: false,
    createSchema: false,
    ...options,
  })
  made.on("error", (error) => log.error("queue.error", { error }))
  return made
}

/** The sending side, started at first use and shared by the process. */
function sender(): Promise<PgBoss> {
  shared.portalQueue ??= boss({ supervise: false, schedule: false, max: 2 })
    .start()
    .catch((error) => {
      shared.portalQueue = undefined
      throw error
    })
  return shared.portalQueue
}

/**
 * Puts a job on its queue inside the caller's transaction: it is there if and only if the change is. Letters to people
 * are ordered by `sendLetter`, which keeps a row for each under the job's `id`.
 */
export async function enqueue(tx: Tx, name: JobName, ids: JobIds, id?: string): Promise<void> {
  const queue = name.slice(0, name.indexOf(".")) as QueueName
  const inTransaction = {
    executeSql: async (text: string, values: unknown[] = []) => ({
      rows: await tx.$queryRawUnsafe<object[]>(text, ...values),
    }),
  }
  const started = await sender()
  await started.send(queue, { ...ids, name }, { ...(id ? { id } : {}), db: inTransaction })
}

/**
 * For how many seconds the job that has been due longest waits for a worker: what is tried again later is not due yet,
 * and what could not be delivered waits for nobody. Throws when the queue can't be asked.
 */
export async function longestWaitSeconds(): Promise<number> {
  const started = await sender()
  const { rows } = await started.getDb().executeSql(longestWait, [undelivered])
  return rows[0].seconds
}

// One look into job_i14 for each queue and state, however many jobs wait.
const longestWait = `
  select coalesce(max(extract(epoch from now() - due.start_after)), 0)::int as seconds
  from pgboss.queue cross join lateral (
    (select start_after from pgboss.job
      where job.name = queue.name and state = 'created' and not blocked and start_after < now()
      order by start_after limit 1)
    union all
    (select start_after from pgboss.job
      where job.name = queue.name and state = 'retry' and not blocked and start_after < now()
      order by start_after limit 1)
  ) due
  where queue.name <> $1`

/** The working side, for the worker's process. */
export async function startWorker(): Promise<PgBoss> {
  return boss({ supervise: true, schedule: true, max: 6 }).start()
}

/** Ends the sending side. */
export async function closeQueue(): Promise<void> {
  const started = await shared.portalQueue
  shared.portalQueue = undefined
  await started?.stop({ graceful: false })
}
