import { parentPort, workerData } from "node:worker_threads"
import pg from "pg"
import { seedChunk } from "./chunk.ts"
import type { SeedContext } from "./made.ts"

/** A thread of the seed: makes and copies the chunks that it is handed, one at a time. */
const { url, context } = workerData as { url: string; context: SeedContext }
const port = parentPort
if (!port) throw new Error("this file runs as a worker thread of the seed")

const client = new pg.Client({ connectionString: url })
await client.connect()
await client.query("set synchronous_commit = off")

port.on("message", async (chunk: { from: number; to: number } | null) => {
  if (chunk) await seedChunk(client, context, chunk.from, chunk.to)
  else {
    await client.end()
    port.close()
  }
  port.postMessage("next")
})
port.postMessage("next")
