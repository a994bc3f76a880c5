import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { transaction } from "#lib/platform/database.ts"
import { NotFound, ok, type Result } from "#lib/platform/result.ts"
import { maySaveForTeam } from "./saved-views.ts"
import type { RemoveView } from "./schema.ts"

/** Takes a view off one's own list, or off the team's. */
export async function removeView(actor: Person, { saved: id }: RemoveView): Promise<Result<void, never>> {
  authorise(actor, "review.read")
  const own = { isTeams: false, accountId: actor.id }
  return transaction(async (tx) => {
    const where = { id, OR: maySaveForTeam(actor) ? [own, { isTeams: true }] : [own] }
    const found = await tx.savedView.findFirst({ where, select: { isTeams: true } })
    if (!found) throw new NotFound("view")
    await tx.savedView.deleteMany({ where: { id } })
    await record(tx, actor, { type: "view.removed", view: id, whose: found.isTeams ? "team" : "own" })
    return ok(undefined)
  })
}
