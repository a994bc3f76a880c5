import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { unsealBytes } from "#lib/platform/encryption.ts"
import { placeOf } from "./place.ts"
import { documentStore } from "./store/document-store.ts"

/** A document as its owner takes it along: by its application and kind ("FR-2026-0000001/cnic_front-1.jpeg"), and its bytes. */
export type OwnFile = { path: string; content: Uint8Array }

/** Every document of somebody's applications, for that person alone, one after the other. */
export async function* ownFiles(actor: Person): AsyncGenerator<OwnFile> {
  authorise(actor, "document.own")
  const documents = await database.document.findMany({
    where: { state: "kept", scan: { not: "refused" }, application: { accountId: actor.id } },
    orderBy: [{ applicationId: "asc" }, { addedAt: "asc" }],
    select: { id: true, kind: true, mediaType: true, storedKey: true, application: { select: { reference: true } } },
  })
  for (const [at, { id, kind, mediaType, storedKey, application }] of documents.entries()) {
    if (!storedKey) continue
    const content = unsealBytes(await documentStore().get(storedKey), placeOf(id))
    yield { path: `${application.reference}/${kind}-${at + 1}.${mediaType.split("/").at(-1)}`, content }
  }
}
