import "server-only"
import type { Tx } from "#lib/platform/database.ts"
import type { DocumentKind, DocumentsThere } from "./documents.ts"

export type KeptDocument = { id: string; kind: DocumentKind; name: string; mediaType: string; size: number }

/** The documents of an application, in the order of their kinds and then as they were added. */
export function keptDocuments(database: Pick<Tx, "document">, applicationId: string): Promise<KeptDocument[]> {
  return database.document.findMany({
    where: { applicationId, state: "kept" },
    orderBy: [{ kind: "asc" }, { addedAt: "asc" }],
    select: { id: true, kind: true, name: true, mediaType: true, size: true },
  })
}

/** Which kinds are there, for the rule of what is missing. A removed one counts as asked for, and not as there. */
export async function documentsThere(
  database: Pick<Tx, "document">,
  { id, submittedAt }: { id: string; submittedAt: Date | null },
): Promise<DocumentsThere> {
  const rows = await database.document.findMany({
    where: { applicationId: id, state: { in: ["kept", "removed"] } },
    select: { kind: true, state: true },
  })
  if (submittedAt !== null && rows.length === 0) return "not_asked"
  return rows.filter(({ state }) => state === "kept").map(({ kind }) => kind)
}
