import type { Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { gatherBulk } from "#lib/review/bulk/gather.ts"
import { readQueueLink } from "#lib/review/queue-tabs.ts"
import { saveView } from "#lib/review/save-view.ts"
import { done } from "#test/given-identity.ts"

/** A question to the owners of these applications, gathered and not ordered yet. */
export async function givenGathered(officer: Person, applications: readonly { reference: string }[]) {
  const chosen = applications.map(({ reference }) => reference)
  const view = readQueueLink("/desk")
  return done(await gatherBulk(officer, { act: "ask", officer: null, view, all: false, chosen }))
}

/** The one view of the queue that somebody saved. */
export async function givenView(officer: Person) {
  await database.savedView.deleteMany({ where: { accountId: officer.id } })
  return done(
    await saveView(officer, { viewName: "With officers", view: readQueueLink("/desk?tab=held"), forTeam: false }),
  )
}
