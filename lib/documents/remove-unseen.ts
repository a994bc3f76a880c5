import "server-only"
import { record } from "#lib/audit/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import type { Tx } from "#lib/platform/database.ts"
import type { Stored } from "./erase.ts"

/**
 * Removes the documents that the board has never seen, of whoever closes their account. Answers with what `eraseFiles`
 * takes out of the store after the commit.
 */
export async function removeUnseenDocuments(tx: Tx, actor: Person): Promise<Stored[]> {
  const documents = await tx.document.findMany({
    where: { state: "kept", application: { accountId: actor.id, submittedAt: null } },
    select: { id: true, kind: true, storedKey: true, applicationId: true },
  })
  const ids = documents.map(({ id }) => id)
  await tx.document.updateMany({ where: { id: { in: ids } }, data: { state: "removed", removedAt: now() } })
  for (const { id, kind, applicationId } of documents) {
    await record(tx, actor, { type: "document.removed", application: applicationId, document: id, kind })
  }
  return documents
}
