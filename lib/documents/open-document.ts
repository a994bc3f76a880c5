import "server-only"
import type { DocumentKind } from "#lib/application/index.ts"
import { record } from "#lib/audit/index.ts"
import { isStaff, type Person, visibleTo } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"
import { startOf, today } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { unsealBytes } from "#lib/platform/encryption.ts"
import { log } from "#lib/platform/log.ts"
import { NotFound, ok, type Result } from "#lib/platform/result.ts"
import { type Examination, type Examined, watermark, watermarkedPage } from "./examine.ts"
import { placeOf } from "./place.ts"
import { documentStore } from "./store/document-store.ts"

export type OpenDocument = Examined & { kind: DocumentKind }
/** A page of a PDF instead of all of it, and what says that nobody waits for the answer any more. */
type Look = { page?: number | null; signal?: AbortSignal }

/**
 * A document's content: to its owner as it is kept, to staff with a watermark and an audit entry, once a day for each
 * reader; of a PDF one page as a picture, if they ask for one. Throws NotFound. Problems: busy, where too many are being
 * opened at once, and those of the file where it can't be shown.
 */
export async function openDocument(
  actor: Person,
  id: string,
  { page = null, signal }: Look = {},
): Promise<Result<OpenDocument, Examination>> {
  if (!may(actor, "document.own") && !may(actor, "document.read")) throw new NotFound("document")
  const document = await database.document.findFirst({
    where: { id, state: "kept", scan: { not: "refused" }, application: visibleTo(actor) },
    select: { id: true, kind: true, mediaType: true, pages: true, storedKey: true, applicationId: true },
  })
  if (!document?.storedKey) throw new NotFound("document")
  const { kind, mediaType, pages } = document
  const isPage = page !== null
  if (isPage && !(isStaff(actor) && mediaType === "application/pdf" && page <= pages)) throw new NotFound("document")
  const content = unsealBytes(await documentStore().get(document.storedKey), placeOf(id))
  if (!isStaff(actor)) return ok({ kind, mediaType: mediaType as Examined["mediaType"], pages, content })
  const shown = await (isPage ? watermarkedPage(content, page, signal) : watermark(content, signal))
  if (!shown.ok) {
    if (shown.problem.code !== "busy") log.error("document.not-shown", { document: id, because: shown.problem.code })
    return shown
  }
  await noteViewing(actor, document)
  return ok({ kind, ...shown.value })
}

type Viewed = { id: string; kind: DocumentKind; applicationId: string }

async function noteViewing(actor: Person, { id, kind, applicationId }: Viewed) {
  // audit_entry_subject_id_at_id_idx
  const [seen] = await database.$queryRaw<object[]>`
    select 1 from audit_entry where subject_id = ${applicationId} and type = 'document.viewed'
      and actor_id = ${actor.id}::uuid and detail ->> 'document' = ${id} and at >= ${startOf(today())} limit 1`
  if (seen) return
  await transaction(async (tx) => {
    await record(tx, actor, { type: "document.viewed", application: applicationId, document: id, kind })
    return ok({})
  })
}
