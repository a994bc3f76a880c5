import { createHash } from "node:crypto"
import sharp from "sharp"
import { type DocumentKind, documentKinds } from "#lib/application/documents.ts"
import { type FileToKeep, keepDocument } from "#lib/documents/keep.ts"
import { placeOf } from "#lib/documents/place.ts"
import { documentStore } from "#lib/documents/store/document-store.ts"
import type { Person } from "#lib/identity/actor.ts"
import { now, randomId, randomToken } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { sealBytes } from "#lib/platform/encryption.ts"
import { done } from "./steps.ts"

/** Adds a drawing of each kind of document: what a trial person's papers would be, with nothing on them. */
export async function addSpecimens(owner: Person, applicationId: string): Promise<void> {
  for (const file of await specimens()) done(await keepDocument(owner, applicationId, file))
}

/**
 * The same for applications that the seed has filled in, with the board already: written beside them as the seed writes,
 * since no command adds a document there.
 */
export async function addSeededSpecimens(applications: readonly SeededApplication[]): Promise<void> {
  const files = await specimens()
  for (const { id: applicationId, accountId, submittedAt } of applications) {
    if ((await database.document.count({ where: { applicationId } })) > 0) continue
    const rows = await Promise.all(
      files.map(async ({ content, ...file }) => {
        const [id, storedKey] = [randomId(), randomToken(24)]
        await documentStore().put(storedKey, sealBytes(content, placeOf(id)))
        const addedAt = submittedAt ?? now()
        return {
          ...file,
          id,
          applicationId,
          accountId,
          storedKey,
          addedAt,
          size: content.length,
          state: "kept",
        } as const
      }),
    )
    await database.document.createMany({ data: rows })
  }
}

type SeededApplication = { id: string; accountId: string; submittedAt: Date | null }

function specimens(): Promise<FileToKeep[]> {
  return Promise.all(
    documentKinds.map(async (kind) => {
      const content = await sharp(Buffer.from(drawing(kind)))
        .flatten({ background: "#fff" })
        .jpeg({ quality: 80 })
        .toBuffer()
      const sentSha256 = new Uint8Array(createHash("sha256").update(content).digest())
      const name = `${kind.replaceAll("_", "-")}.jpg`
      const sentSize = content.length
      return { kind, name, sentSize, sentSha256, content, mediaType: "image/jpeg", pages: 1, scan: "not_scanned" }
    }),
  )
}

function drawing(kind: DocumentKind): string {
  return kind === "cnic_front" || kind === "cnic_back" ? card(kind === "cnic_front") : sheet(kind)
}

function card(hasFace: boolean): string {
  const face = hasFace ? '<rect x="600" y="120" width="190" height="240" rx="6" fill="#c3cbc6"/>' : ""
  const lines = hasFace ? [150, 220, 290, 360] : [120, 180, 240, 300, 360]
  return svg(
    860,
    540,
    `<rect width="860" height="540" rx="28" fill="#e6efe9"/>
    <rect width="860" height="76" rx="28" fill="#0b5d3b"/>${face}${bars(lines, 60, hasFace ? 460 : 700)}`,
  )
}

function sheet(kind: DocumentKind): string {
  const stamp =
    kind === "bank_certificate"
      ? '<circle cx="560" cy="840" r="80" fill="none" stroke="#1d4f8b" stroke-width="6"/>'
      : ""
  const lines = [220, 280, 340, 400, 500, 560, 620, 680]
  return svg(
    720,
    1_000,
    `<rect width="720" height="1000" fill="#fff"/>
    <rect x="70" y="80" width="330" height="34" fill="#0b5d3b"/>${bars(lines, 70, 580)}${stamp}`,
  )
}

// Unequal, as words are.
function bars(tops: number[], start: number, longest: number): string {
  return tops
    .map(
      (top, at) =>
        `<rect x="${start}" y="${top}" width="${longest * (1 - (at % 3) * 0.22)}" height="18" fill="#8b958f"/>`,
    )
    .join("")
}

function svg(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`
}
