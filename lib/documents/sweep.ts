import "server-only"
import { record } from "#lib/audit/index.ts"
import { systemActor } from "#lib/identity/actor.ts"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { unsealBytes } from "#lib/platform/encryption.ts"
import { log } from "#lib/platform/log.ts"
import { ok } from "#lib/platform/result.ts"
import { eraseFiles } from "./erase.ts"
import { placeOf } from "./place.ts"
import { hasScanner, scanFile } from "./scan.ts"
import { documentStore } from "./store/document-store.ts"

const DAY_SECONDS = 86_400
const BATCH = 500

/** Erases the files that their removal left behind, and what was interrupted on its way in. For the night. */
export async function sweepDocuments(): Promise<void> {
  const yesterday = { lt: addSeconds(now(), -DAY_SECONDS) }
  await database.documentUpload.deleteMany({ where: { createdAt: yesterday } })
  // document_to_erase
  const left = await database.document.findMany({
    where: { storedKey: { not: null }, OR: [{ state: "removed" }, { state: "arriving", addedAt: yesterday }] },
    orderBy: { addedAt: "asc" },
    take: BATCH,
    select: { id: true, storedKey: true },
  })
  await eraseFiles(left)
}

/** Has documents scanned that came while the scanner was away; one that is refused is shown to nobody. For the night. */
export async function scanWaiting(): Promise<void> {
  if (!hasScanner()) return
  // document_to_scan
  const waiting = await database.document.findMany({
    where: { state: "kept", scan: "not_scanned" },
    orderBy: { addedAt: "asc" },
    take: BATCH,
    select: { id: true, kind: true, storedKey: true, applicationId: true },
  })
  for (const { id, kind, storedKey, applicationId: application } of waiting) {
    const scan = await scanFile(unsealBytes(await documentStore().get(storedKey ?? ""), placeOf(id)))
    // It has gone away again.
    if (scan === "not_scanned") return
    await transaction(async (tx) => {
      const { count } = await tx.document.updateMany({ where: { id, state: "kept" }, data: { scan } })
      if (count === 0 || scan === "clean") return ok({})
      await record(tx, systemActor("clock"), { type: "document.refused", application, kind, because: "malware" })
      return ok({})
    })
    if (scan === "refused") log.warn("document.refused", { document: id })
  }
}
