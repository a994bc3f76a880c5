import "server-only"
import { database } from "./database.ts"
import { checkQueue } from "./queue.ts"

type State = "ok" | "trouble"
export type Health = { status: State; database: State; queue: State }

const PATIENCE_MS = 1_500

/** Whether the portal can serve: the database answers and the queue takes jobs, each within a second and a half. */
export async function health(): Promise<Health> {
  const [databaseState, queueState] = await Promise.all([answers(askDatabase), answers(askQueue)])
  const status = databaseState === "ok" && queueState === "ok" ? "ok" : "trouble"
  return { status, database: databaseState, queue: queueState }
}

const askDatabase = oneAtATime(async () => database.$queryRaw`select 1`)
const askQueue = oneAtATime(checkQueue)

// A question that hangs is joined, not asked again: or each look at a hanging database would take a connection.
function oneAtATime(ask: () => Promise<unknown>): () => Promise<unknown> {
  let asked: Promise<unknown> | undefined
  return () => {
    asked ??= ask().finally(() => {
      asked = undefined
    })
    return asked
  }
}

async function answers(ask: () => Promise<unknown>): Promise<State> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<State>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, "trouble")
  })
  const answer = ask().then(
    (): State => "ok",
    (): State => "trouble",
  )
  return Promise.race([answer, patience]).finally(() => clearTimeout(timer))
}
