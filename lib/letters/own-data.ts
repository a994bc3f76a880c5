import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"

/** What somebody was sent, when, and what became of it. The words of a letter rest nowhere. */
export async function ownLetterData(actor: Person): Promise<object[]> {
  authorise(actor, "letter.own")
  return database.letter.findMany({
    where: { accountId: actor.id },
    orderBy: { queuedAt: "asc" },
    select: {
      application: { select: { reference: true } },
      channel: true,
      kind: true,
      toMasked: true,
      state: true,
      queuedAt: true,
      sentAt: true,
      toldAt: true,
      trouble: true,
    },
  })
}
