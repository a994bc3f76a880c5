import "server-only"
import type { Person } from "#lib/identity/actor.ts"
import type { Tx } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { requestTransitions } from "./lifecycle.ts"
import { moveRequest } from "./move.ts"
import { movable, visibleRequests } from "./visible.ts"

/** Takes back one's own requests that no bank has answered yet. Problem: stale. */
export async function withdrawRequests(tx: Tx, actor: Person): Promise<Result<void, Stale>> {
  const open = await tx.dollarAccountRequest.findMany({
    where: { ...visibleRequests(actor), status: { in: [...requestTransitions.withdraw.from] } },
    select: movable,
  })
  for (const subject of open) {
    const moved = await moveRequest(tx, actor, { subject, action: "withdraw", version: subject.version })
    if (!moved.ok) return moved
  }
  return ok(undefined)
}
