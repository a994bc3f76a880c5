import "server-only"
import { type DocumentKind, documentsThere } from "#lib/application/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { sealBytes, unsealBytes } from "#lib/platform/encryption.ts"
import { NotFound, ok, problem, type Result } from "#lib/platform/result.ts"
import { type AddProblem, addDocument, openApplication } from "./add.ts"
import { shownName } from "./file-name.ts"
import { type Kept, nextOf } from "./keep.ts"
import { LARGEST_FILE_BYTES } from "./schema.ts"

export type UploadToBegin = { kind: DocumentKind; name: string; size: number; sha256: Uint8Array<ArrayBuffer> }
/** How much of the file has arrived, in bytes; `kept` once it all has. */
export type Progress = { upload: string; kind: DocumentKind; received: number; kept?: Kept }

// Few begin more than one file at a time; what is cut off and never gone on with is swept away after a day.
const MOST_UNFINISHED = 20

/**
 * Begins a file that comes in parts, or goes on with one whose connection broke: the same file of the same kind is the
 * same upload, whatever page it is sent from. Problems: those of `addDocument` that can be told before it is here.
 */
export async function beginUpload(actor: Person, file: UploadToBegin): Promise<Result<Progress, AddProblem>> {
  authorise(actor, "document.own")
  const { kind, size, sha256 } = file
  if (size > LARGEST_FILE_BYTES) return problem({ code: "document_too_large" })
  if (size === 0) return problem({ code: "document_empty" })
  const application = await openApplication(actor)
  if (!application.ok) return application
  const applicationId = application.value.id
  const same = await keptAlready(applicationId, kind, sha256)
  if (same) return ok({ upload: same.id, kind, received: size, kept: same })
  const unfinished = await database.documentUpload.count({ where: { applicationId } })
  if (unfinished >= MOST_UNFINISHED) await forgetOldest(applicationId)
  const { id, received } = await database.documentUpload.upsert({
    where: { applicationId_kind_sha256_size: { applicationId, kind, sha256, size } },
    create: { applicationId, accountId: actor.id, kind, size, sha256, name: shownName(file.name), createdAt: now() },
    update: {},
    select: { id: true, received: true },
  })
  return ok({ upload: id, kind, received })
}

/**
 * Takes the next part of a file. One that begins elsewhere than the last one ended changes nothing: the answer says
 * where to go on. The last one makes it a document. Problems: those of `addDocument`; all but busy end the upload.
 */
export async function addPart(
  actor: Person,
  { upload, offset, content }: { upload: string; offset: number; content: Buffer },
): Promise<Result<Progress, AddProblem>> {
  authorise(actor, "document.own")
  const arrived = await transaction(async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`
      select id::text, kind::text, name, size, sha256, received from document_upload
      where id = ${upload}::uuid and account_id = ${actor.id}::uuid for update`
    if (!row) throw new NotFound("upload")
    const received = row.received + content.length
    if (offset !== row.received || received > row.size || content.length === 0) return ok(row)
    const sealed = new Uint8Array(sealBytes(content, placeOf(upload, offset)))
    await tx.documentPart.create({ data: { uploadId: upload, offset, content: sealed } })
    await tx.documentUpload.update({ where: { id: upload }, data: { received } })
    return ok({ ...row, received })
  })
  const { received, size, kind } = arrived.value
  return received < size ? ok({ upload, kind, received }) : finish(actor, arrived.value)
}

type Row = { id: string; kind: DocumentKind; name: string; size: number; sha256: Uint8Array; received: number }

async function finish(actor: Person, { id, kind, name, size, sha256 }: Row): Promise<Result<Progress, AddProblem>> {
  const parts = await database.documentPart.findMany({ where: { uploadId: id }, orderBy: { offset: "asc" } })
  const content = Buffer.concat(parts.map((part) => unsealBytes(part.content, placeOf(id, part.offset))))
  const added = await addDocument(actor, { kind, name, content, promised: { size, sha256 } })
  if (added.ok || added.problem.code !== "busy") await database.documentUpload.deleteMany({ where: { id } })
  return added.ok ? ok({ upload: id, kind, received: size, kept: added.value }) : added
}

/** What was sent to its end already, where the answer was lost on its way. */
async function keptAlready(applicationId: string, kind: DocumentKind, sentSha256: Uint8Array<ArrayBuffer>) {
  const where = { applicationId, kind, state: "kept", sentSha256 } as const
  const document = await database.document.findFirst({ where, select: { id: true } })
  if (!document) return null
  const there = await documentsThere(database, { id: applicationId, submittedAt: null })
  return { id: document.id, kind, next: nextOf(kind, there) }
}

async function forgetOldest(applicationId: string) {
  const oldest = await database.documentUpload.findFirst({ where: { applicationId }, orderBy: { createdAt: "asc" } })
  if (oldest) await database.documentUpload.deleteMany({ where: { id: oldest.id } })
}

function placeOf(upload: string, offset: number) {
  return { table: "document_part", column: "content", row: `${upload}.${offset}` }
}
