import "server-only"
import {
  type DocumentKind,
  documentKinds,
  documentsThere,
  editable,
  type KeptDocument,
  keptDocuments,
  missingDocuments,
} from "#lib/application/index.ts"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"

export type OwnDocuments = {
  reference: string
  documents: KeptDocument[]
  kinds: { kind: DocumentKind; count: number; isMissing: boolean }[]
}

/** The documents of the application that one can still change; null when there is none. */
export async function ownDocuments(actor: Person): Promise<OwnDocuments | null> {
  authorise(actor, "document.own")
  const application = await database.application.findFirst({
    where: { ...visibleTo(actor), status: { in: [...editable] } },
    select: { id: true, reference: true, submittedAt: true },
  })
  if (!application) return null
  const [documents, there] = await Promise.all([
    keptDocuments(database, application.id),
    documentsThere(database, application),
  ])
  const missing = missingDocuments(there)
  const kinds = documentKinds.map((kind) => ({
    kind,
    count: documents.filter((document) => document.kind === kind).length,
    isMissing: missing.includes(kind),
  }))
  return { reference: application.reference, documents, kinds }
}
