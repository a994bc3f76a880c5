import "server-only"
import type { Tx } from "#lib/platform/database.ts"
import { documentStore } from "./store/document-store.ts"

/**
 * Takes an application's documents out, files and rows, in the transaction that takes out the application. Each file goes
 * before its row: what breaks off in between is done the next night. The other way round nobody would know of the file.
 */
export async function forgetDocuments(tx: Tx, applicationId: string): Promise<void> {
  const documents = await tx.document.findMany({ where: { applicationId }, select: { storedKey: true } })
  for (const { storedKey } of documents) if (storedKey) await documentStore().remove(storedKey)
  await tx.document.deleteMany({ where: { applicationId } })
  await tx.documentUpload.deleteMany({ where: { applicationId } })
}
