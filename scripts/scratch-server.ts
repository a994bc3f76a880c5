import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { clearLeftovers } from "./embedded-leftovers.ts"
import { type Embedded, startEmbedded } from "./embedded-postgres.ts"
import { isAlive } from "./processes.ts"

const prefix = "portal-scratch-"

/** An embedded PostgreSQL in a temporary folder, fast and forgetful. `stop` removes all of it. */
export async function startScratchServer(settings: Record<string, string> = {}): Promise<Embedded> {
  await removeAbandoned()
  const dataFolder = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`))
  const remove = () => rmSync(dataFolder, { recursive: true, force: true })
  try {
    const server = await startEmbedded({ dataFolder, durable: false, settings })
    return { ...server, stop: () => server.stop().then(remove) }
  } catch (error) {
    remove()
    throw error
  }
}

/** Runs `use` with such a server, and stops it. */
export async function withScratchServer<T>(use: (server: Embedded) => Promise<T>): Promise<T> {
  const server = await startScratchServer()
  try {
    return await use(server)
  } finally {
    await server.stop()
  }
}

// A run that was killed could not tidy up after itself: the next one does.
async function removeAbandoned() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue
    const folder = path.join(tmpdir(), name)
    await clearLeftovers(path.join(folder, "postgres")).catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  }
}
