import { createHash } from "node:crypto"
import { type DocumentKind, documentKinds } from "#lib/application/documents.ts"
import { keepDocument } from "#lib/documents/keep.ts"
import type { Person } from "#lib/identity/actor.ts"

/** A green picture of 32 by 20 pixels, as the examination of a file leaves one. */
export const tinyPicture = Buffer.from(
  "/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAUACADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAEF/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AkBGOAAAAAA//2Q==",
  "base64",
)

/** Documents of every kind, examined already: opening five files for every draft would take the tests a minute more. */
export async function givenDocuments(actor: Person, applicationId: string): Promise<void> {
  for (const kind of documentKinds) await givenDocument(actor, applicationId, kind)
}

export async function givenDocument(actor: Person, applicationId: string, kind: DocumentKind): Promise<string> {
  const sentSha256 = new Uint8Array(createHash("sha256").update(tinyPicture).digest())
  const kept = await keepDocument(actor, applicationId, {
    kind,
    name: `${kind}.jpg`,
    sentSize: tinyPicture.length,
    sentSha256,
    mediaType: "image/jpeg",
    pages: 1,
    content: tinyPicture,
    scan: "not_scanned",
  })
  if (!kept.ok) throw new Error(`a fixture's document was refused: ${kept.problem.code}`)
  return kept.value.id
}
