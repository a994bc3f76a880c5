import type { Place } from "#lib/platform/encryption.ts"

/** What a document's sealed content is bound to: it opens as no other document's. */
export function placeOf(id: string): Place {
  return { table: "document", column: "content", row: id }
}
