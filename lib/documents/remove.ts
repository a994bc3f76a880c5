import "server-only"
import { type DocumentKind, editable } from "#lib/application/index.ts"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import { NotFound, ok, problem, type Result } from "#lib/platform/result.ts"
import { eraseFiles, type Stored } from "./erase.ts"

/**
 * Removes a document from one's own application, and its file from the store. Problem: not_editable. The application
 * gets a new version: what was being submitted with this document is stale.
 */
export async function removeDocument(
  actor: Person,
  { id }: { id: string },
): Promise<Result<{ kind: DocumentKind }, { code: "not_editable" }>> {
  authorise(actor, "document.own")
  const removed: Stored[] = []
  const answer = await transaction(async (tx) => {
    const document = await tx.document.findFirst({
      where: { id, state: "kept", application: visibleTo(actor) },
      select: { id: true, kind: true, storedKey: true, applicationId: true },
    })
    if (!document) throw new NotFound("document")
    const { kind, applicationId } = document
    const { count } = await tx.application.updateMany({
      where: { id: applicationId, status: { in: [...editable] } },
      data: { savedAt: now(), version: { increment: 1 } },
    })
    if (count === 0) return problem({ code: "not_editable" })
    const gone = await tx.document.updateMany({
      where: { id, state: "kept" },
      data: { state: "removed", removedAt: now() },
    })
    if (gone.count === 0) throw new NotFound("document")
    await record(tx, actor, { type: "document.removed", application: applicationId, document: id, kind })
    removed.push(document)
    return ok({ kind })
  })
  await eraseFiles(answer.ok ? removed : [])
  return answer
}
