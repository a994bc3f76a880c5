import type { IncomingMessage, ServerResponse } from "node:http"
import type { BlockList } from "node:net"
import { beginRequest } from "#lib/platform/busy.ts"
import type { Address } from "./address.ts"
import { clientAddress } from "./client-address.ts"
import type { Load } from "./load.ts"
import { readBody, withBody } from "./read-body.ts"
import { refuse } from "./refuse.ts"
import { headersForApp } from "./request-headers.ts"
import { routeOf } from "./routes.ts"
import { type Refusal, screen } from "./screen.ts"
import { contentPolicy, securityHeaders } from "./security-headers.ts"
import { isWellFormed } from "./well-formed.ts"

export type FrontDoor = {
  address: Address
  trusted: BlockList
  load: Load
  dev: boolean
  /** Chance, as text for a URL. */
  random: (bytes: number) => string
  /** Next.js, behind us. */
  app: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  onError: (error: unknown, requestId: string) => void
}

/** What every request passes on its way to Next.js, and every answer on its way back. */
export function frontDoor(door: FrontDoor) {
  const https = door.address.publicUrl.protocol === "https:"
  const headers = Object.entries(securityHeaders({ https }))

  return async function answer(request: IncomingMessage, response: ServerResponse) {
    for (const [name, value] of headers) response.setHeader(name, value)
    const requestId = door.random(9)
    try {
      const checked = await check(request, response, door)
      if ("status" in checked) return refuse(request, response, checked, requestId)
      if (!isFile(request.url)) {
        announce(checked, response, door, requestId)
        sayWhenBusy(response, requestId)
      }
      await door.app(checked, response)
    } catch (error) {
      // They hung up half way through: there is nobody to answer, and nothing went wrong here.
      if (request.destroyed && !request.complete) return
      door.onError(error, requestId)
      if (response.headersSent) response.destroy()
      else response.writeHead(500, { "x-request-id": requestId }).end()
    }
  }
}

async function check(request: IncomingMessage, response: ServerResponse, door: FrontDoor) {
  const refusal = screen(request, { ...door.address, from: request.socket.remoteAddress })
  if (refusal) return refusal
  const cheap = isFile(request.url) || request.url === "/api/health"
  if (!cheap && door.load.tooMuch) return { status: 503, code: "busy" } satisfies Refusal
  response.once("close", door.load.begin())
  return request.method === "POST" ? withWholeBody(request, response) : request
}

const LONGEST_SECONDS = 60
// Bodies are held in memory while they arrive. Whoever finds no room comes again in a moment.
const LARGE_BYTES = 1_048_576
const MOST_LARGE = 16
let largeUnderWay = 0

// Forms are small: with the whole body here its true size is known, and a slow sender holds up nothing behind us.
async function withWholeBody(request: IncomingMessage, response: ServerResponse): Promise<IncomingMessage | Refusal> {
  const route = routeOf(request.url ?? "")
  const isLarge = Number(request.headers["content-length"] ?? route.limitBytes) > LARGE_BYTES
  if (isLarge && largeUnderWay >= MOST_LARGE) return { status: 503, code: "busy" }
  if (request.headers.expect) response.writeContinue()
  if (isLarge) largeUnderWay += 1
  const timer = setTimeout(() => request.destroy(), (route.longestSeconds ?? LONGEST_SECONDS) * 1_000)
  const body = await readBody(request, route).finally(() => {
    clearTimeout(timer)
    if (isLarge) largeUnderWay -= 1
  })
  if (body === "tooLarge") return { status: 413, code: "tooLarge" }
  // The page that it came from says so, in its own words.
  if (body === "drained") return withBody(request, null)
  const isServerAction = request.headers["next-action"] !== undefined
  const isWhole = isWellFormed(request.headers["content-type"] ?? "", body, isServerAction)
  return isWhole ? withBody(request, body) : { status: 400, code: "malformed" }
}

// What carries no page and asks for no person: it stays as cheap as Next.js makes it.
function isFile(url = ""): boolean {
  return url.startsWith("/_next/static/")
}

function announce(request: IncomingMessage, response: ServerResponse, door: FrontDoor, requestId: string) {
  const { publicUrl, trial } = door.address
  const https = publicUrl.protocol === "https:"
  const policy = contentPolicy(door.random(16), { https, dev: door.dev })
  const { host = publicUrl.host, "x-forwarded-for": hops } = request.headers
  request.headers = headersForApp(request.headers, {
    clientAddress: clientAddress(request.socket.remoteAddress, String(hops ?? ""), door.trusted),
    requestId,
    host: trial ? host : publicUrl.host,
    protocol: https ? "https" : "http",
    policy,
    // A page that the browser fetches in parts carries this mark: it is Next.js's, not the page's.
    path: (request.url ?? "/").replace(/([?&])_rsc=[^&]*&?/, "$1").replace(/[?&]$/, ""),
  })
  response.setHeader("content-security-policy", policy)
  response.setHeader("x-request-id", requestId)
}

// Next.js answers a form that comes back with 200 and a page that failed with 500. Where we were too busy for either,
// the head leaves with the status that tells browsers, load balancers and search engines to come again.
function sayWhenBusy(response: ServerResponse, requestId: string) {
  const request = beginRequest(requestId)
  response.once("close", request.end)
  const writeHead = response.writeHead as (status: number, ...rest: unknown[]) => ServerResponse
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const busy = request.busy && [200, 500].includes(status)
    if (busy) response.setHeader("retry-after", "5")
    return writeHead.call(response, busy ? 503 : status, ...rest)
  }
}
