import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { now } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { NotFound, ok, type Result } from "#lib/platform/result.ts"
import { moveRequest } from "./move.ts"
import type { EndorseInput } from "./schema.ts"
import { addressed, movable, visibleRequests } from "./visible.ts"

/** Endorses a request and refers it to the bank that the freelancer chose. Problem: stale. Writes to the freelancer. */
export async function endorseDollarAccount(
  actor: Person,
  { id, version }: EndorseInput,
): Promise<Result<{ id: string }, Stale>> {
  authorise(actor, "dollar-account.endorse")
  return transaction(async (tx) => {
    const subject = await tx.dollarAccountRequest.findFirst({
      where: { id, ...visibleRequests(actor) },
      select: movable,
    })
    if (!subject) throw new NotFound("request")
    const data = { endorsedAt: now(), endorsedById: actor.id }
    const moved = await moveRequest(tx, actor, { subject, action: "endorse", version, data })
    if (!moved.ok) return moved
    await sendLetter(tx, "email.dollar-account-referred", addressed(subject))
    return ok({ id })
  })
}
