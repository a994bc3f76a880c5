import "server-only"

// Prisma: no connection (P2024), no transaction in time or none that ended in time (P2028), none left on the server
// (P2037). What pg's own pool says has no code, and Prisma passes it on as it is.
const codes = ["P2024", "P2028", "P2037"]
const fromPool = ["timeout exceeded when trying to connect", "Connection terminated due to connection timeout"]

/** Whether an error says that the database had no room for us: the same request will work in a moment. */
export function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    (("code" in error && codes.includes(String(error.code))) || fromPool.includes(error.message))
  )
}

// No connection or one that broke (P1001, P1002, P1008, P1017), a deadlock or a change that crossed another (P2034). By
// PostgreSQL's own classes: a connection, a transaction that it undid, what it ran out of, a lock that came too late, and
// a statement that somebody or a time limit ended.
const passing = ["P1001", "P1002", "P1008", "P1017", "P2034"]
const passingInPostgres = /"originalCode":"(08|40|53|55P03|57)/

/** Whether the database could not do it just now: another try may. What is refused for good is none of it. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, meta, cause }: { code?: unknown; meta?: unknown; cause?: unknown } = error
  return (
    isBusy(error) || passing.includes(String(code)) || passingInPostgres.test(JSON.stringify([meta, cause ?? null]))
  )
}

type UnderWay = { busy: boolean }

// On globalThis, since the front door and each of Next.js's bundles have this file to themselves.
const shared = globalThis as unknown as { portalUnderWay?: Map<string, UnderWay> }
shared.portalUnderWay ??= new Map()
const requests = shared.portalUnderWay

/** Keeps note of a request, by its reference, until `end`: whether it is to be answered with 503. */
export function beginRequest(reference: string): UnderWay & { end: () => void } {
  const request = { busy: false, end: () => void requests.delete(reference) }
  requests.set(reference, request)
  return request
}

/** Has a request answered with 503, which no page and no action can say in Next.js. */
export function markBusy(reference: string): void {
  const request = requests.get(reference)
  if (request) request.busy = true
}
