import "server-only"
import {
  type DocumentKind,
  documentKinds,
  documentsThere,
  editable,
  missingDocuments,
  mostOf,
} from "#lib/application/index.ts"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { now, randomToken } from "#lib/platform/clock.ts"
import { database, type Tx, transaction } from "#lib/platform/database.ts"
import { isEqual, sealBytes } from "#lib/platform/encryption.ts"
import { NotFound, ok, problem, type Result } from "#lib/platform/result.ts"
import { eraseFiles, type Stored } from "./erase.ts"
import type { MediaType } from "./examine/answer.ts"
import { placeOf } from "./place.ts"
import type { Scan } from "./scan.ts"
import { documentStore } from "./store/document-store.ts"

export type FileToKeep = {
  kind: DocumentKind
  name: string
  sentSize: number
  sentSha256: Uint8Array<ArrayBuffer>
  mediaType: MediaType
  pages: number
  content: Buffer
  scan: Scan
}
/** `next` is the kind that is asked for next; null when none is missing. */
export type Kept = { id: string; kind: DocumentKind; next: DocumentKind | null }
export type KeepProblem = { code: "not_editable" | "document_too_many" }

/**
 * Keeps an examined file with an application: sealed in the store first, then in the transaction that makes it the
 * application's. One of a kind takes the place of the one before. Problems: not_editable, document_too_many.
 * What is interrupted in between is found by its row, and erased in the night.
 */
export async function keepDocument(
  actor: Person,
  applicationId: string,
  { content, ...file }: FileToKeep,
): Promise<Result<Kept, KeepProblem>> {
  authorise(actor, "document.own")
  const storedKey = randomToken(24)
  const data = { ...file, applicationId, accountId: actor.id, size: content.length, storedKey, addedAt: now() }
  const { id } = await database.document.create({ data: { ...data, state: "arriving" }, select: { id: true } })
  const replaced: Stored[] = []
  try {
    await documentStore().put(storedKey, sealBytes(content, placeOf(id)))
    const kept = await transaction(async (tx) => {
      const room = await makeRoom(tx, actor, { applicationId, file, replaced })
      if (!room.ok) return room
      const { application, same } = room.value
      // Sent twice, by a second press or after an answer that was lost: it is there already.
      if (same) return ok({ id: same, kind: file.kind, next: nextOf(file.kind, await documentsThere(tx, application)) })
      await tx.document.update({ where: { id }, data: { state: "kept", addedAt: now() } })
      await tx.application.update({ where: { id: applicationId }, data: { savedAt: now() } })
      await record(tx, actor, { type: "document.added", application: applicationId, document: id, kind: file.kind })
      return ok({ id, kind: file.kind, next: nextOf(file.kind, await documentsThere(tx, application)) })
    })
    await eraseFiles(kept.ok && kept.value.id === id ? replaced : [{ id, storedKey }])
    return kept
  } catch (error) {
    await eraseFiles([{ id, storedKey }])
    throw error
  }
}

type Room = { applicationId: string; file: Pick<FileToKeep, "kind" | "sentSha256">; replaced: Stored[] }

// The application's row is locked: of two files that come at once the second waits, and takes the first one's place.
async function makeRoom(tx: Tx, actor: Person, { applicationId, file: { kind, sentSha256 }, replaced }: Room) {
  const [application] = await tx.$queryRaw<{ id: string; status: string; submittedAt: Date | null }[]>`
    select id::text, status::text, submitted_at as "submittedAt" from application
    where id = ${applicationId}::uuid and account_id = ${actor.id}::uuid for update`
  if (!application) throw new NotFound("application")
  if (!(editable as readonly string[]).includes(application.status)) return problem({ code: "not_editable" })
  const before = await tx.document.findMany({
    where: { applicationId, kind, state: "kept" },
    select: { id: true, storedKey: true, sentSha256: true },
  })
  const same = before.find((document) => isEqual(document.sentSha256, sentSha256))?.id ?? null
  if (same) return ok({ application, same })
  if (mostOf[kind] > 1 && before.length >= mostOf[kind]) return problem({ code: "document_too_many" })
  if (mostOf[kind] > 1) return ok({ application, same })
  for (const { id, storedKey } of before) {
    await tx.document.update({ where: { id }, data: { state: "removed", removedAt: now() } })
    await record(tx, actor, { type: "document.removed", application: applicationId, document: id, kind })
    replaced.push({ id, storedKey })
  }
  return ok({ application, same })
}

/** The missing kind that comes after this one in the order of asking, or else the first that is missing. */
export function nextOf(kind: DocumentKind, there: Parameters<typeof missingDocuments>[0]): DocumentKind | null {
  const missing = missingDocuments(there)
  return missing.find((other) => documentKinds.indexOf(other) > documentKinds.indexOf(kind)) ?? missing[0] ?? null
}
