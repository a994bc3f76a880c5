import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { type LetterIds, type LetterName, sendLetter } from "#lib/notifications/index.ts"
import { transaction } from "#lib/platform/database.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { notArrived } from "./shown.ts"

/**
 * One's e-mail address is right, whatever came back: the last letter about an application is tried again, if that one
 * came back, and nothing more is asked until another does. News of the account told of a moment that is over.
 */
export async function keepAddress(
  actor: Person,
  { next }: { next: string | null },
): Promise<Result<{ next: string | null }, never>> {
  authorise(actor, "letter.own")
  return transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: actor.id, returnedEmail: { not: null } },
      data: { returnedEmail: null },
    })
    if (count === 0) return ok({ next })
    await record(tx, actor, { type: "account.address_kept", account: actor.id })
    const last = await tx.letter.findFirst({
      where: { accountId: actor.id, applicationId: { not: null }, channel: "email" },
      orderBy: { queuedAt: "desc" },
      select: { id: true, kind: true, ids: true, state: true },
    })
    if (last && notArrived.includes(last.state)) {
      await sendLetter(tx, `email.${last.kind}` as LetterName, last.ids as LetterIds, last.id)
    }
    return ok({ next })
  })
}
