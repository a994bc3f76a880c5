import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"
import { database } from "#lib/platform/database.ts"

export type SavedView = { id: string; name: string; address: string; isTeams: boolean; mayRemove: boolean }

/** The views that somebody saved and those of the team, by name: saved_view_own, saved_view_teams. */
export async function savedViews(actor: Person): Promise<SavedView[]> {
  authorise(actor, "review.read")
  const found = await database.savedView.findMany({
    where: { OR: [{ isTeams: false, accountId: actor.id }, { isTeams: true }] },
    select: { id: true, name: true, address: true, isTeams: true },
    orderBy: [{ isTeams: "asc" }, { name: "asc" }],
  })
  return found.map((view) => ({ ...view, mayRemove: !view.isTeams || maySaveForTeam(actor) }))
}

/** Whether this person makes and removes the team's views. */
export function maySaveForTeam(actor: Person): boolean {
  return may(actor, "view.team")
}
