/** What the screen allows on a path beyond the rule. */
export type Route = {
  /** The most bytes that a posted body may have. */
  limitBytes: number
  /** Beyond the limit it is read on, and thrown away, up to here: whoever still sends doesn't hear an answer. */
  drainBytes?: number
  /** How long a body may take to arrive; a minute without it. */
  longestSeconds?: number
  contentTypes: string[]
  /** Machines sign what they send: they have no page that they could come from. */
  signed?: boolean
  /** Load balancers ask by address, not by name. */
  anyHost?: boolean
}

// text/plain is how Next.js sends the arguments of a server action from a script.
const forms = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]

const pages: Route = { limitBytes: 1_048_576, contentTypes: forms }

// JSON only where no Origin is asked for: whatever else Next.js finds there, it can't take it for a server action.
const machines: Route = { limitBytes: 65_536, contentTypes: ["application/json"], signed: true }

const MEGABYTE = 1_048_576

// Files come in parts of up to a megabyte where the browser runs scripts, and else whole: 10 MB, and what the form
// around them adds. A phone on a bad network needs minutes for that.
const partsOfFiles: Route = { ...pages, contentTypes: ["application/octet-stream", "application/json"] }
const files: Route = {
  limitBytes: 10 * MEGABYTE + 65_536,
  drainBytes: 64 * MEGABYTE,
  longestSeconds: 900,
  contentTypes: ["multipart/form-data"],
}

const routes: [prefix: string, route: Route][] = [
  ["/api/payments/", machines],
  ["/api/mail-events", machines],
  ["/api/bank/", machines],
  ["/api/trial/lookups/", machines],
  ["/api/documents/", partsOfFiles],
  ["/api/documents", files],
  ["/api/health", { ...pages, anyHost: true }],
  ["/api/", { ...pages, contentTypes: [...forms, "application/json"] }],
]

/** The rules of the path in `url`, which has passed as a plain path. */
export function routeOf(url: string): Route {
  return routes.find(([prefix]) => url.startsWith(prefix))?.[1] ?? pages
}
