import "server-only"
import { database } from "#lib/platform/database.ts"
import { log } from "#lib/platform/log.ts"
import { documentStore } from "./store/document-store.ts"

export type Stored = { id: string; storedKey: string | null }

/**
 * Takes the files of removed documents out of the store, and then their names and keys from their rows. After the
 * commit that removed them: what fails here is said in the log, and done in the night.
 */
export async function eraseFiles(documents: readonly Stored[]): Promise<number> {
  let erased = 0
  for (const { id, storedKey } of documents) {
    if (!storedKey) continue
    try {
      await documentStore().remove(storedKey)
      await database.document.updateMany({
        where: { id, state: "removed", storedKey },
        data: { storedKey: null, name: "" },
      })
      await database.document.deleteMany({ where: { id, state: "arriving", storedKey } })
      erased += 1
    } catch (error) {
      log.error("document.not-erased", { document: id, error: error as Error })
    }
  }
  return erased
}
