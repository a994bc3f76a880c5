import "server-only"
import { database, type Tx } from "#lib/platform/database.ts"
import { oneByOne } from "#lib/platform/one-by-one.ts"
import { documentStore } from "./store/document-store.ts"

/**
 * Takes an application's documents out, in the transaction that takes out the application. Their files are noted as to
 * be erased: `eraseForgotten` does it afterwards, so that nobody waits for the store.
 */
export async function forgetDocuments(tx: Tx, applicationId: string): Promise<void> {
  await tx.$executeRaw`
    insert into file_to_erase (id)
    select stored_key from document where application_id = ${applicationId}::uuid and stored_key is not null`
  await tx.document.deleteMany({ where: { applicationId } })
  await tx.documentUpload.deleteMany({ where: { applicationId } })
}

/** Erases the files of documents that are forgotten. One that the store does not give up is tried again each night. */
export async function eraseForgotten(): Promise<{ done: number; failed: number }> {
  return oneByOne<{ id: string }>({
    what: "erase forgotten files",
    find: (after, take) =>
      database.fileToErase.findMany({ where: { id: { gt: after?.id ?? "" } }, orderBy: { id: "asc" }, take }),
    run: async ({ id }) => {
      await documentStore().remove(id)
      return (await database.fileToErase.deleteMany({ where: { id } })).count > 0
    },
  })
}
