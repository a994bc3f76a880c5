import type { Server } from "node:http"
import { until } from "#scripts/processes.ts"

const LONGEST_WAIT_SECONDS = 25

/** Takes no new requests, lets those under way finish (for a while), and hangs up. Says whether all finished. */
export async function stopServing(server: Server, underWay: () => number): Promise<boolean> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const finished = await until(() => underWay() === 0, LONGEST_WAIT_SECONDS)
  // Answers that were just written are still on their way out of an idle connection.
  server.closeIdleConnections()
  if (!finished) server.closeAllConnections()
  await Promise.race([closed, until(() => false, 1)])
  server.closeAllConnections()
  return finished
}
