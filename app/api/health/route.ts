import { health } from "#lib/platform/health.ts"

export const dynamic = "force-dynamic"

/**
 * For load balancers and monitors: 200 when the portal can serve, else 503 with the part that can't. A queue that falls
 * behind is told, and stays 200.
 */
export async function GET(): Promise<Response> {
  const state = await health()
  const status = state.status === "ok" ? 200 : 503
  return Response.json(state, { status, headers: { "cache-control": "no-store" } })
}
