import "server-only"
import { database } from "./database.ts"
import { longestWaitSeconds } from "./queue.ts"

type State = "ok" | "trouble"
/** `behind`: nobody seems to work the queue, or too few do. The pages don't need it, so it is no trouble of theirs. */
export type Health = { status: State; database: State; queue: State | "behind"; waitingSeconds: number | null }

const PATIENCE_MS = 1_500
const BEHIND_SECONDS = 300

/** Whether the portal can serve: the database answers and the queue takes jobs, each within a second and a half. */
export async function health(): Promise<Health> {
  const [rows, waitingSeconds] = await Promise.all([answerOf(askDatabase), answerOf(askQueue)])
  const database = rows === null ? "trouble" : "ok"
  const queue = waitingSeconds === null ? "trouble" : "ok"
  const status = database === "ok" && queue === "ok" ? "ok" : "trouble"
  return { status, database, queue: Number(waitingSeconds) > BEHIND_SECONDS ? "behind" : queue, waitingSeconds }
}

const askDatabase = oneAtATime(async () => database.$queryRaw<object[]>`select 1`)
const askQueue = oneAtATime(longestWaitSeconds)

// A question that hangs is joined, not asked again: or each look at a hanging database would take a connection.
function oneAtATime<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => {
    asked ??= ask().finally(() => {
      asked = undefined
    })
    return asked
  }
}

async function answerOf<T>(ask: () => Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, null)
  })
  const answer = ask().catch(() => null)
  return Promise.race([answer, patience]).finally(() => clearTimeout(timer))
}
