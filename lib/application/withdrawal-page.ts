import "server-only"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import { possibleActions } from "./possible.ts"

/** One's own application, when it can be taken back. Throws NotFound. */
export async function withdrawalPage(actor: Person, reference: string) {
  authorise(actor, "application.own")
  const application = await database.application.findFirst({
    where: { reference, ...visibleTo(actor) },
    select: { id: true, reference: true, version: true, status: true, accountId: true },
  })
  if (!application || !possibleActions(actor, application).includes("withdraw")) throw new NotFound("page")
  const { id, version } = application
  return { id, reference, version }
}
