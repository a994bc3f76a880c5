import "server-only"
import { type BeginProblem, type Begun, beginAgain } from "#lib/application/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { unsealBytes } from "#lib/platform/encryption.ts"
import { apartFromForm } from "#lib/platform/form-key.ts"
import { log } from "#lib/platform/log.ts"
import type { Result } from "#lib/platform/result.ts"
import type { MediaType } from "./examine/answer.ts"
import { keepDocument } from "./keep.ts"
import { placeOf } from "./place.ts"
import { documentStore } from "./store/document-store.ts"

/**
 * Begins a new application with the answers and the documents of one that is over. Each document is a file of its own:
 * sealed anew under a new key, so that one outlasts the removal of the other. Problems as of `beginAgain`. A file that
 * can't be brought along is said in the log, and asked for as a missing one.
 */
export async function beginAgainWithDocuments(
  actor: Person,
  { from }: { from: string },
): Promise<Result<Begun, BeginProblem>> {
  authorise(actor, "document.own")
  const begun = await beginAgain(actor, { from })
  // Each file's own change, and no part of the answer to the form.
  if (begun.ok) await apartFromForm(() => bringDocuments(actor, from, begun.value.id))
  return begun
}

async function bringDocuments(actor: Person, from: string, to: string): Promise<void> {
  // The form that was sent again: what its owner has put there since stays.
  if ((await database.document.count({ where: { applicationId: to } })) > 0) return
  const documents = await database.document.findMany({
    where: { state: "kept", scan: { not: "refused" }, application: { reference: from, accountId: actor.id } },
    orderBy: { addedAt: "asc" },
    select: {
      id: true,
      kind: true,
      name: true,
      mediaType: true,
      pages: true,
      size: true,
      sentSize: true,
      sentSha256: true,
      scan: true,
      storedKey: true,
    },
  })
  for (const { id, storedKey, size, mediaType, ...file } of documents) {
    try {
      const content = unsealBytes(await documentStore().get(storedKey ?? ""), placeOf(id))
      if (content.length !== size) throw new Error(`it has ${content.length} bytes instead of ${size}`)
      const kept = await keepDocument(actor, to, { ...file, mediaType: mediaType as MediaType, content })
      if (!kept.ok) throw new Error(kept.problem.code)
    } catch (error) {
      log.error("document.not-brought-along", { document: id, error: error as Error })
    }
  }
}
