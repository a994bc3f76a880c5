import type { Instrumentation } from "next"

/**
 * An error that no page expected, in one line: under the digest that the error page shows as its reference, and the
 * request's own id. Its route and not its address, which may hold what somebody searched for. Where the database had no
 * room, the page leaves as 503: the error page is rendered after this.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath, routeType }) => {
  // Not a setting: Next.js writes it in at build time, and leaves the rest out of the bundle for its other runtime.
  if (process.env.NEXT_RUNTIME !== "nodejs") return
  const [{ log }, { isBusy, markBusy }] = await Promise.all([
    import("#lib/platform/log.ts"),
    import("#lib/platform/busy.ts"),
  ])
  const failure = error instanceof Error ? error : new Error(String(error))
  const reference = "digest" in failure ? String(failure.digest) : null
  const id = [request.headers["x-request-id"]].flat()[0] ?? null
  if (id && isBusy(failure)) markBusy(id)
  log.error("request.failed", {
    reference,
    request: id,
    method: request.method,
    route: routePath,
    kind: routeType,
    error: failure,
  })
}
