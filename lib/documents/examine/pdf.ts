import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFStream } from "@cantoo/pdf-lib"
import { Unfit } from "./answer.ts"

// Of ISO 32000: what a document does by itself or with a click, beside going to a page or a web address, and what it
// carries along. Keys of a dictionary, and the values by which actions, annotations and streams name what they are.
const activeKeys = new Set(["JS", "JavaScript", "EmbeddedFiles", "EF", "RichMediaContent", "RichMediaSettings", "XFA"])
const activeValues = new Set([
  "JavaScript",
  "Launch",
  "SubmitForm",
  "ImportData",
  "GoToR",
  "GoToE",
  "Rendition",
  "RichMediaExecute",
  "RichMedia",
  "Movie",
  "Sound",
  "Screen",
  "3D",
  "EmbeddedFile",
  "FileAttachment",
])
// Looked for in the bytes too, for what a lenient reader might find where the parser saw no object.
const activeText = /\/(JavaScript|EmbeddedFiles?|Launch|RichMedia)\b/
const lockedText = /\/Encrypt\b/
const MOST_PAGES = 50

/**
 * How many pages a PDF has that is whole, opens without a password, does nothing and carries nothing; throws Unfit for
 * any other.
 */
export async function pagesOfChecked(bytes: Buffer): Promise<number> {
  const text = bytes.toString("latin1")
  // Cut short, or with something else hung on behind.
  if (!text.slice(-1_024).includes("%%EOF")) throw new Unfit("document_damaged")
  if (lockedText.test(text)) throw new Unfit("document_locked")
  if (activeText.test(text)) throw new Unfit("document_active")
  const document = await PDFDocument.load(bytes, {
    ignoreEncryption: true,
    throwOnInvalidObject: true,
    updateMetadata: false,
  })
  if (document.isEncrypted) throw new Unfit("document_locked")
  // Every object of the file, those in compressed streams and of earlier versions too, whether or not a page uses it.
  for (const [, object] of document.context.enumerateIndirectObjects()) checkObject(object)
  const pages = document.getPageCount()
  if (pages === 0) throw new Unfit("document_damaged")
  if (pages > MOST_PAGES) throw new Unfit("document_too_wide")
  return pages
}

function checkObject(object: PDFObject): void {
  if (object instanceof PDFStream) checkObject(object.dict)
  if (object instanceof PDFArray) for (const item of object.asArray()) checkObject(item)
  if (!(object instanceof PDFDict)) return
  for (const [key, value] of object.entries()) {
    const isActive = value instanceof PDFName && activeValues.has(value.decodeText())
    if (isActive || activeKeys.has(key.decodeText())) throw new Unfit("document_active")
    checkObject(value)
  }
}
