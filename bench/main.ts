import { closeDatabase } from "#lib/platform/database.ts"
import { closeQueue } from "#lib/platform/queue.ts"
import { makeReady } from "#scripts/make-ready.mjs"
import { benchDatabase } from "./database.ts"
import { exports } from "./exports.ts"
import type { Figure } from "./figures.ts"
import { pageTimes } from "./page-times.ts"
import { startPortal } from "./portal.ts"
import { submits } from "./submits.ts"

/** The main path: submits, the pages that are asked most, and the export of the register. */
export async function main({
  applications,
  say,
}: {
  applications: number
  say: (line: string) => void
}): Promise<Figure[]> {
  await makeReady({ build: true })
  const database = await benchDatabase(applications, say)
  const portal = await startPortal(database)
  try {
    say("submits")
    const figures = await submits(portal, database.ownerUrl)
    say("pages")
    figures.push(...(await pageTimes(portal, database.ownerUrl)))
    say("export")
    figures.push(...(await exports(portal, database.ownerUrl)))
    return figures
  } finally {
    await portal.stop()
    await closeQueue()
    await closeDatabase()
    await database.server.stop()
  }
}
