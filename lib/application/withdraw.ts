import "server-only"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { NotFound, ok, type Result } from "#lib/platform/result.ts"
import { releaseIdentity } from "#lib/register/index.ts"
import { move } from "./move.ts"
import { answerEnds } from "./turns.ts"

/**
 * Takes an application back. What was answered stays, so that a new one can begin with it; an identity number that was
 * held for it becomes free. Problem: stale. An e-mail confirms it when the board had it already.
 */
export async function withdrawApplication(
  actor: Person,
  { id, version }: { id: string; version: number },
): Promise<Result<{ reference: string }, Stale>> {
  authorise(actor, "application.own")
  return transaction(async (tx) => {
    const application = await tx.application.findFirst({
      where: { id, ...visibleTo(actor) },
      select: { id: true, reference: true, status: true, version: true, accountId: true, submittedAt: true },
    })
    if (!application) throw new NotFound("application")
    const data = { dueOn: null, assigneeId: null, ...answerEnds }
    const moved = await move(tx, actor, { subject: application, action: "withdraw", version, data })
    if (!moved.ok) return moved
    await releaseIdentity(tx, actor.id)
    if (application.submittedAt) {
      await sendLetter(tx, "email.application-withdrawn", { account: actor.id, application: id })
    }
    return ok({ reference: application.reference })
  })
}
