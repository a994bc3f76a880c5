import "server-only"
import { PrismaPg } from "@prisma/adapter-pg"
import pg from "pg"
import { Prisma, PrismaClient } from "../../prisma/generated/client.ts"
import { environment } from "./environment.ts"
import { answerBefore, apartFromForm, keepAnswer } from "./form-key.ts"
import { preparedName } from "./prepared.ts"
import { NotFound, type Result } from "./result.ts"

export { Prisma }
export type Database = PrismaClient
/** The open transaction. What must be part of one takes this type, so that it can't run outside. */
export type Tx = Prisma.TransactionClient

// On globalThis, since Next bundles this file more than once: one pool for a process, not one for a bundle.
const shared = globalThis as unknown as { portalDatabase?: { client: Database; pool: pg.Pool } }

function open() {
  const { DATABASE_URL, DATABASE_POOL } = environment()
  const pool = new pg.Pool({
    connectionString: DATABASE_URL,
    max: DATABASE_POOL,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    application_name: "portal",
  })
  // A connection that the server ends while it lies idle: the pool drops it, and the next use takes another. Our own
  // listener on the pool too, since Prisma takes its away before the pool is closed.
  pool.on("error", () => undefined)
  pool.on("connect", (client) => client.on("error", () => undefined))
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { onPoolError: () => undefined, statementNameGenerator: preparedName }),
    errorFormat: "minimal",
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  })
  return { client, pool }
}

function opened() {
  shared.portalDatabase ??= open()
  return shared.portalDatabase
}

/** The database. Opened at first use, so that importing a query costs nothing and needs no server. */
export const database: Database = new Proxy({} as Database, {
  get(_target, name) {
    const { client } = opened()
    const value = Reflect.get(client, name, client)
    return typeof value === "function" ? value.bind(client) : value
  },
})

/** The pool under `database`, for COPY and for plain statements where the plan is the point. */
export function pool(): pg.Pool {
  return opened().pool
}

/** Closes every connection. The next use opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = shared.portalDatabase
  shared.portalDatabase = undefined
  await open?.client.$disconnect()
  await open?.pool.end()
}

/** Takes back what a transaction has written: for a problem, or for a form that was answered before. */
class Undo extends Error {
  readonly problem: Result<unknown> | null
  constructor(problem: Result<unknown> | null) {
    super("undone")
    this.problem = problem
  }
}

/**
 * Runs a command's changes as one: all of them, or none. A problem undoes what was written before it was found.
 * Inside a form with a key, the first answer is stored with the change and given again to the same form. Only what went
 * well is stored, so that a corrected form can be sent.
 */
export async function transaction<Answer extends Result<unknown>>(run: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  try {
    return await database.$transaction(async (tx) => {
      const answer = await run(tx)
      if (!answer.ok) throw new Undo(answer)
      if (!(await keepAnswer(tx, answer.value))) throw new Undo(null)
      return answer
    })
  } catch (error) {
    // What can't be done now may have been done already, by this very form.
    const before = mayBeDone(error) ? await answerBefore(database) : null
    if (before) return before as Answer
    if (error instanceof Undo && error.problem) return error.problem as Answer
    throw error
  }
}

function mayBeDone(error: unknown): boolean {
  return error instanceof Undo || error instanceof NotFound || isRefusedByDatabase(error)
}

/** The same for what stands whatever becomes of the form it happens in, such as that it was refused. */
export function ownTransaction<Answer extends Result<unknown>>(run: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  return apartFromForm(() => transaction(run))
}

/** Whether the database said no because of this unique index or primary key, by its name. */
export function isTaken(error: unknown, constraint: string): boolean {
  return isRefusedByDatabase(error) && JSON.stringify([error.meta, error.message]).includes(constraint)
}

function isRefusedByDatabase(error: unknown): error is Prisma.PrismaClientKnownRequestError {
  return error instanceof Prisma.PrismaClientKnownRequestError && ["P2002", "P2010"].includes(error.code)
}
