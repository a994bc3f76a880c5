import { createServer } from "node:http"
import next from "next"
import { isExaminedOffline } from "#lib/documents/examine.ts"
import { randomToken } from "#lib/platform/clock.ts"
import { closeDatabase } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import { log } from "#lib/platform/log.ts"
import { closeQueue } from "#lib/platform/queue.ts"
import { trustedProxies } from "./client-address.ts"
import { frontDoor } from "./front-door.ts"
import { Load } from "./load.ts"
import { stopServing } from "./stop.ts"

// The web process: Next.js behind our own front door. `--dev` compiles pages as they are asked for.
const { PORT, TRIAL, TRUSTED_PROXIES, publicUrl } = environment()
const dev = process.argv.includes("--dev")
const hostname = TRIAL ? "127.0.0.1" : undefined
const server = createServer({
  headersTimeout: 15_000,
  // The longest that any route gives a body; the front door keeps each to its own.
  requestTimeout: 900_000,
  keepAliveTimeout: 65_000,
  // Only pages that reload themselves talk over a web socket.
  shouldUpgradeCallback: () => dev,
})
// Next.js calls every loopback address "localhost" in the addresses that proxy.ts sees: by any other name of ours it
// takes its own rewrites for another host's, and asks that host, which is us again.
const app = next({ dev, httpServer: server, hostname: "localhost", port: PORT })
const load = new Load()

const answer = frontDoor({
  address: { publicUrl: new URL(publicUrl), trial: TRIAL },
  trusted: trustedProxies(TRUSTED_PROXIES),
  load,
  dev,
  random: randomToken,
  app: app.getRequestHandler(),
  onError: (error, request) => log.error("web.failed", { request, error: error as Error }),
})

await app.prepare()
if (!(await isExaminedOffline())) log.warn("documents.examined-with-network")
server.on("request", answer).on("checkContinue", answer)
server.on("error", fail)
server.listen(PORT, hostname, () => log.info("web.listening", { port: PORT }))

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  const finished = await stopServing(server, () => load.underWay)
  load.stop()
  await app.close()
  await closeQueue()
  await closeDatabase()
  log.info("web.stopped", { finished })
  process.exit(0)
}

function fail(error: NodeJS.ErrnoException) {
  log.error("web.cannot-listen", { port: PORT, error })
  process.exit(1)
}

process.on("SIGTERM", stop).on("SIGINT", stop)
