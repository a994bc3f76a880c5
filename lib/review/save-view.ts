import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { now, randomId } from "#lib/platform/clock.ts"
import { isTaken, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { queueAddress } from "./queue-tabs.ts"
import type { SaveView } from "./schema.ts"

/** So many views one's own list takes, and so many the team's. */
export const MOST_VIEWS = 20

type Refused = { code: "views_many"; max: number } | { code: "view_name_taken"; field: "viewName" }

/** Keeps an address of the queue under a name, for oneself or for the team. Problems: views_many, view_name_taken. */
export async function saveView(
  actor: Person,
  { viewName: name, view, forTeam: isTeams }: SaveView,
): Promise<Result<{ address: string }, Refused>> {
  authorise(actor, isTeams ? "view.team" : "review.read")
  const [id, address] = [randomId(), queueAddress(view)]
  try {
    return await transaction(async (tx) => {
      const many = await tx.savedView.count({ where: isTeams ? { isTeams } : { isTeams, accountId: actor.id } })
      if (many >= MOST_VIEWS) return problem({ code: "views_many", max: MOST_VIEWS } as const)
      await tx.savedView.create({ data: { id, accountId: actor.id, isTeams, name, address, createdAt: now() } })
      await record(tx, actor, { type: "view.saved", view: id, whose: isTeams ? "team" : "own" })
      return ok({ address })
    })
  } catch (error) {
    if (!isTaken(error, "saved_view_own") && !isTaken(error, "saved_view_teams")) throw error
    return problem({ code: "view_name_taken", field: "viewName" })
  }
}
