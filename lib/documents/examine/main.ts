import "./quiet.ts"

import { fileTypeFromBuffer } from "file-type"
import sharp from "sharp"
import { type MediaType, Unfit, type Verdict } from "./answer.ts"
import { pagePicture } from "./page-picture.ts"
import { pagesOfChecked } from "./pdf.ts"
import { redrawn } from "./picture.ts"
import { watermarkedPdf, watermarkedPicture } from "./watermark.ts"

// The child process in which files of strangers are opened: `keep` makes of what was sent what is kept, `watermark`
// makes of that what staff see, and so does `page 3` of a page of a PDF. It knows no key, no database and no network; the file comes in by standard input, and
// a line of JSON and the new file leave by standard output. Nothing here may import what needs a setting.
const taken = ["image/jpeg", "image/png", "image/webp", "image/heic", "image/heif"]

sharp.cache(false)
sharp.concurrency(1)

const [verdict, content] = await judged(process.argv[2] ?? "", await input())
process.stdout.write(`${JSON.stringify(verdict)}\n`)
process.stdout.write(content)

type Made = { mediaType: MediaType; content: Buffer; pages?: number }

async function judged(task: string, bytes: Buffer): Promise<[Verdict, Buffer]> {
  try {
    const { content, mediaType, pages = 1 } = await made(task, bytes)
    return [{ ok: true, mediaType, pages }, content]
  } catch (error) {
    // Whatever a decoder throws is about the file: the libraries themselves were loaded before.
    const code = error instanceof Unfit ? error.code : "document_damaged"
    return [{ ok: false, code }, Buffer.alloc(0)]
  }
}

async function made(task: string, bytes: Buffer): Promise<Made> {
  if (task === "page") return { mediaType: "image/jpeg", content: await pagePicture(bytes, Number(process.argv[3])) }
  return task === "watermark" ? watermarked(bytes) : keepable(bytes)
}

async function keepable(bytes: Buffer): Promise<Made> {
  const mime = await typeOf(bytes)
  if (taken.includes(mime)) return redrawn(bytes, mime)
  if (mime !== "application/pdf") throw new Unfit("document_kind_unknown")
  return { mediaType: mime, content: bytes, pages: await pagesOfChecked(bytes) }
}

async function watermarked(bytes: Buffer): Promise<Made> {
  const mediaType = (await typeOf(bytes)) as MediaType
  const content = await (mediaType === "application/pdf" ? watermarkedPdf(bytes) : watermarkedPicture(bytes))
  return { mediaType, content }
}

/** By the content alone: what its sender calls it means nothing. */
async function typeOf(bytes: Buffer): Promise<string> {
  return (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime.replace("-sequence", "") ?? ""
}

async function input(): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part)
  return Buffer.concat(parts)
}
