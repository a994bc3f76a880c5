import "server-only"
import { createHash } from "node:crypto"
import { type DocumentKind, editable } from "#lib/application/index.ts"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database, ownTransaction } from "#lib/platform/database.ts"
import { isEqual } from "#lib/platform/encryption.ts"
import { ok, type Problem, problem, type Result } from "#lib/platform/result.ts"
import { examine } from "./examine.ts"
import { shownName } from "./file-name.ts"
import { type Kept, keepDocument } from "./keep.ts"
import { scanFile } from "./scan.ts"
import { type DocumentProblem, LARGEST_FILE_BYTES } from "./schema.ts"

export type SentFile = {
  kind: DocumentKind
  name: string
  /** Or why there is none. */
  content: Buffer | "document_none" | "document_too_large"
  /** What its sender says it is, where they said it. */
  promised?: { size: number; sha256: Uint8Array }
}
export type AddProblem = { code: Exclude<DocumentProblem, "document_unexpected"> }

const MOST_A_DAY = 60

/**
 * Adds a file to the account's application: compared with what was promised, scanned, opened in a process of its own,
 * drawn anew, sealed and kept. Problems: see `documentProblems`; nothing is kept then.
 */
export async function addDocument(actor: Person, sent: SentFile): Promise<Result<Kept, AddProblem>> {
  authorise(actor, "document.own")
  const { kind, content } = sent
  const wrong = wrongBySize(sent)
  if (wrong || typeof content === "string") return problem({ code: wrong ?? "document_none" })
  const application = await openApplication(actor)
  if (!application.ok) return application
  const { id } = application.value
  const sentSha256 = new Uint8Array(createHash("sha256").update(content).digest())
  if (sent.promised && !isEqual(sentSha256, sent.promised.sha256)) return problem({ code: "document_cut_short" })
  const scan = await scanFile(content)
  if (scan === "refused") return refuseInfected(actor, id, kind)
  const examined = await examine(content)
  if (!examined.ok) return examined
  const file = { kind, name: shownName(sent.name), sentSize: content.length, sentSha256, scan, ...examined.value }
  return keepDocument(actor, id, file)
}

/** The account's application that takes documents now. Problems: not_editable, document_too_often. */
export async function openApplication(
  actor: Person,
): Promise<Result<{ id: string }, { code: "not_editable" | "document_too_often" }>> {
  const application = await database.application.findFirst({
    where: { ...visibleTo(actor), status: { in: [...editable] } },
    select: { id: true },
  })
  if (!application) return problem({ code: "not_editable" })
  const sinceYesterday = { applicationId: application.id, addedAt: { gt: addSeconds(now(), -86_400) } }
  const added = await database.document.count({ where: sinceYesterday })
  return added < MOST_A_DAY ? ok(application) : problem({ code: "document_too_often" })
}

function wrongBySize({ content, promised }: SentFile): AddProblem["code"] | null {
  if (typeof content === "string") return content
  if (content.length > LARGEST_FILE_BYTES) return "document_too_large"
  if (promised && promised.size !== content.length) return "document_cut_short"
  return content.length === 0 ? "document_empty" : null
}

async function refuseInfected(actor: Person, application: string, kind: DocumentKind) {
  await ownTransaction(async (tx) => {
    await record(tx, actor, { type: "document.refused", application, kind, because: "malware" })
    return ok({})
  })
  return problem({ code: "document_infected" }) satisfies { ok: false; problem: Problem }
}
