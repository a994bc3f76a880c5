import { notFound } from "next/navigation"
import { found } from "#app/found.ts"
import { actorUnseen } from "#app/session.ts"
import { queueMoves } from "#lib/review/queue-moves.ts"
import { queueTabs } from "#lib/review/queue-tabs.ts"

/** How often something came into a tab of the queue or left it, for a list that asks whether it is still what stands. */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorUnseen()
  const tab = queueTabs.find((known) => known === new URL(request.url).searchParams.get("tab"))
  if (!actor || !tab) notFound()
  return Response.json({ moves: await found(queueMoves(actor, tab)) }, { headers: { "cache-control": "no-store" } })
}
