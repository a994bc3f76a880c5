import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { now } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { NotFound, ok, type Result } from "#lib/platform/result.ts"
import { moveRequest } from "./move.ts"
import type { OutcomeInput } from "./schema.ts"
import { addressed, movable, visibleRequests } from "./visible.ts"

/** Records what the bank answered to a request that was referred to it. Problem: stale. Writes to the freelancer. */
export async function recordBankOutcome(actor: Person, input: OutcomeInput): Promise<Result<{ id: string }, Stale>> {
  authorise(actor, "dollar-account.record")
  const { id, version } = input
  return transaction(async (tx) => {
    const subject = await tx.dollarAccountRequest.findFirst({
      where: { id, ...visibleRequests(actor) },
      select: movable,
    })
    if (!subject) throw new NotFound("request")
    const moved = await moveRequest(tx, actor, { subject, version, ...answerOf(input) })
    if (!moved.ok) return moved
    await sendLetter(tx, `email.dollar-account-${input.outcome}`, addressed(subject))
    return ok({ id })
  })
}

function answerOf(input: OutcomeInput) {
  const answeredAt = now()
  if (input.outcome === "opened") {
    return { action: "record_opened", data: { answeredAt, bankReference: input.bankReference } } as const
  }
  const { refusalReason } = input
  return { action: "record_refused", data: { answeredAt, refusalReason }, reason: refusalReason } as const
}
