import { fork } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { closeDatabase } from "#lib/platform/database.ts"
import { closeQueue } from "#lib/platform/queue.ts"
import { makeReady } from "#scripts/make-ready.mjs"
import { benchDatabase, withClient } from "./database.ts"
import type { Measured } from "./desk-measure.ts"
import { nextOnes } from "./desk-next.ts"
import { type Figure, told } from "./figures.ts"

/** The size that a page at the measured one is compared with. */
const SMALL = 30_000

type Asked = { applications: number; say: (line: string) => void }

/** The desk's queue, search, opening and next application, in PostgreSQL's own time, each with its plan. */
export async function desk({ applications, say }: Asked): Promise<Figure[]> {
  await makeReady({ build: false })
  const small = await measuredAt(SMALL, say)
  const large = await measuredAt(applications, say)
  const database = await benchDatabase(applications, say)
  try {
    say("next application")
    const next = await withClient(database.adminOn, nextOnes)
    for (const { group, name, plan } of large) say(`\n-- ${group}: ${name}\n${plan}`)
    return [...figuresOf(large, small), ...next]
  } finally {
    await closeQueue()
    await closeDatabase()
    await database.server.stop()
  }
}

async function measuredAt(applications: number, say: (line: string) => void): Promise<Measured[]> {
  const { url, keysFile, server } = await benchDatabase(applications, say)
  try {
    say(`measuring at ${applications.toLocaleString("en")}`)
    const env = { ...process.env, DATABASE_URL: url, KEYS_FILE: keysFile }
    const child = fork(path.join(import.meta.dirname, "desk-measure.ts"), {
      env,
      execArgv: ["--conditions=react-server"],
    })
    const exited = once(child, "exit").then(([code]) => {
      throw new Error(`measuring ended with code ${code} before it had measured`)
    })
    const [measured] = (await Promise.race([once(child, "message"), exited])) as [Measured[]]
    return measured
  } finally {
    await server.stop()
  }
}

/** How long each group may take, in milliseconds at p95, and whether it must stay near what it takes at 30,000. */
const goals: Record<string, { most: number; flat?: boolean; statements?: number }> = {
  single: { most: 30, flat: true },
  combination: { most: 30, flat: true },
  "single counts": { most: 60 },
  "combination counts": { most: 60 },
  pair: { most: 300 },
  name: { most: 100 },
  number: { most: 10 },
  opening: { most: 30, statements: 10 },
}

function figuresOf(large: readonly Measured[], small: readonly Measured[]): Figure[] {
  const bare = large.find(({ group }) => group === "limit")
  if (!bare) throw new Error("the bare query was not measured")
  return large.map((one) => {
    const { name, group, p95: value, statements } = one
    const goal = goals[group]
    const limit = { what: "one row by its key", value: bare.p95 }
    const figure = { name: `${group}: ${name}`, value, unit: "ms", limit, ratio: value / bare.p95 }
    if (!goal) return told(figure)
    const before = small.find((other) => other.group === group && other.name === name)?.p95 ?? value
    const isFlat = !goal.flat || value <= before * 1.3 || value <= before + 5
    const isFew = statements <= (goal.statements ?? Number.POSITIVE_INFINITY)
    const text = `< ${goal.most} ms${goal.flat ? `, ${before.toFixed(1)} at 30,000` : ""}${goal.statements ? `, ${statements} queries` : ""}`
    return { ...figure, goal: { text, holds: value < goal.most && isFlat && isFew } }
  })
}
