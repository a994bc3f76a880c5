import "server-only"
import { log } from "./log.ts"

const BATCH = 500

type OneByOne<Row> = {
  /** What is done, for the log. */
  what: string
  /** The next rows in their order, after the last one that was seen. */
  find: (after: Row | undefined, limit: number) => Promise<Row[]>
  /** Says whether there was still something to do. */
  run: (row: Row) => Promise<boolean>
  /** What is more than so many waits for the next run. */
  most?: number
}

/**
 * Does something to each row that is found, one after the other, each in a transaction of its own. What fails is told in
 * the log and is there again the next time; those behind it don't wait for it.
 */
export async function oneByOne<Row extends { id: string }>({
  what,
  find,
  run,
  most = Number.POSITIVE_INFINITY,
}: OneByOne<Row>): Promise<{ done: number; failed: number }> {
  const counts = { done: 0, failed: 0 }
  let after: Row | undefined
  for (let seen = 0; seen < most; ) {
    const limit = Math.min(BATCH, most - seen)
    const rows = await find(after, limit)
    for (const row of rows) {
      try {
        if (await run(row)) counts.done += 1
      } catch (error) {
        counts.failed += 1
        log.error("one-by-one.failed", { what, id: row.id, error: error as Error })
      }
    }
    seen += rows.length
    after = rows.at(-1)
    if (rows.length < limit) return counts
  }
  log.warn("one-by-one.goes-on-next-time", { what })
  return counts
}
