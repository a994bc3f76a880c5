import sharp from "sharp"
import { watermarkedPicture } from "./watermark.ts"

// Letters of 6 points can be read, and a page of a scan is as good as the pictures that are kept.
const LONGEST_EDGE_PIXELS = 1_800

/**
 * One page of a PDF as a picture with the words across it, counted from 1. PDFium is what Chromium shows PDFs with,
 * here as WebAssembly: its flaws end in this process, and whoever looks at the page opens no PDF.
 */
export async function pagePicture(bytes: Buffer, number: number): Promise<Buffer> {
  const { PDFiumLibrary } = await import("@hyzyla/pdfium")
  const library = await PDFiumLibrary.init()
  const page = (await library.loadDocument(bytes)).getPage(number - 1)
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = LONGEST_EDGE_PIXELS / Math.max(originalWidth, originalHeight)
  // A page may be so thin that nothing would be left of its smaller edge.
  const pixels = (points: number) => Math.max(1, Math.floor(points * scale))
  const size = { width: pixels(originalWidth), height: pixels(originalHeight), scale: 1 }
  const { data, width, height } = await page.render({ ...size, render: "bitmap" })
  const raw = { raw: { width, height, channels: 4 } } as const
  const drawn = await sharp(data, raw).flatten({ background: "#fff" }).jpeg({ quality: 85 }).toBuffer()
  return watermarkedPicture(drawn)
}
