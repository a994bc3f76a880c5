import "server-only"
import type { DocumentKind } from "#lib/application/index.ts"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import type { Scan } from "./scan.ts"

export type DeskDocument = {
  id: string
  kind: DocumentKind
  name: string
  isPicture: boolean
  /** How many a PDF has; of a picture one. */
  pages: number
  scan: Scan
  addedAt: Date
}

/** An application's documents as the desk lists them, in the order in which they are asked. */
export async function documentsForDesk(actor: Person, applicationId: string): Promise<DeskDocument[]> {
  authorise(actor, "document.read")
  const rows = await database.document.findMany({
    where: { applicationId, state: "kept", application: visibleTo(actor) },
    orderBy: [{ kind: "asc" }, { addedAt: "asc" }],
    select: { id: true, kind: true, name: true, mediaType: true, pages: true, scan: true, addedAt: true },
  })
  return rows.map(({ mediaType, ...row }) => ({ ...row, isPicture: mediaType.startsWith("image/") }))
}
