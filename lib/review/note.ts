import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { findApplication } from "./find-application.ts"
import type { Note } from "./schema.ts"

/**
 * Writes a note about an application for the desk alone: no page, letter or download of its owner's holds it. The log
 * says that one was written, never what: a note goes with its application.
 */
export async function noteOnApplication(
  actor: Person,
  { reference, note: body }: Note,
): Promise<Result<{ reference: string }>> {
  return transaction(async (tx) => {
    const { id, accountId } = await findApplication(tx, actor, reference)
    authorise(actor, "review.note", { accountId })
    const note = await tx.reviewNote.create({
      data: { applicationId: id, authorId: actor.id, body, at: now() },
      select: { id: true },
    })
    await record(tx, actor, { type: "application.noted", application: id, note: note.id })
    return ok({ reference })
  })
}
