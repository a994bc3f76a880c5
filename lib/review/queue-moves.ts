import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import type { QueueTab } from "./queue-tabs.ts"

/** How often something came into a tab or left it, ever: where it has grown, a list of that tab is out of date. */
export async function queueMoves(actor: Person, tab: QueueTab): Promise<number> {
  authorise(actor, "review.read")
  const [row] = await database.$queryRaw<{ moves: number }[]>`
    select coalesce(sum(moves), 0)::float8 as moves from desk_tally where tab = ${tab === "mine" ? "held" : tab}`
  return row?.moves ?? 0
}
