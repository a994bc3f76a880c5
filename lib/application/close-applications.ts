import "server-only"
import { record } from "#lib/audit/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import type { Prisma, Tx } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { answerColumns } from "./answers/stored.ts"
import { live } from "./lifecycle.ts"
import { move } from "./move.ts"
import { possibleActions } from "./possible.ts"

export type UnderWay = { code: "application_under_way"; reference: string }

/**
 * Ends what somebody who closes their account has begun. A draft is withdrawn; what the board has never seen is emptied
 * of its answers, and of the numbers' hashes. Problems: application_under_way (the board has it), stale.
 */
export async function closeApplications(tx: Tx, actor: Person): Promise<Result<void, UnderWay | Stale>> {
  const application = await tx.application.findFirst({
    where: { accountId: actor.id, status: { in: [...live] } },
    select: { id: true, reference: true, status: true, version: true, accountId: true },
  })
  if (application) {
    // A draft is what can still be submitted: everything else that is not over is with the board.
    const isDraft = possibleActions(actor, application).includes("submit")
    if (!isDraft) return problem({ code: "application_under_way", reference: application.reference })
    const moved = await move(tx, actor, { subject: application, action: "withdraw", version: application.version })
    if (!moved.ok) return moved
  }
  const unseen = await tx.application.findMany({
    where: { accountId: actor.id, submittedAt: null },
    select: { id: true },
  })
  for (const { id } of unseen) await emptyAnswers(tx, actor, id)
  return ok(undefined)
}

async function emptyAnswers(tx: Tx, actor: Person, id: string): Promise<void> {
  await tx.application.update({ where: { id }, data: nothing })
  await tx.numberHash.deleteMany({ where: { applicationId: id } })
  await record(tx, actor, { type: "application.answers_removed", application: id })
}

const lists = ["furtherCategories", "skills", "platforms", "profileLinks"]
const columns = [
  ...Object.keys(answerColumns),
  "identityNumberEncrypted",
  "ntnEncrypted",
  "ibanEncrypted",
  "consentWording",
]
const nothing: Prisma.ApplicationUncheckedUpdateInput = Object.fromEntries(
  columns.map((column) => [column, lists.includes(column) ? [] : null]),
)
