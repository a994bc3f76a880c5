import { crc32 } from "node:zlib"
import { PDFDocument } from "@cantoo/pdf-lib"
import sharp from "sharp"

/** Files as people send them, and as nobody should: made here, byte by byte. */

/** A photograph of noise, so that it is as large as a real one. Of 12 megapixels it has about 7 MB. */
export function photo(width: number, height: number, quality = 90): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 30 } as const
  const picture = sharp({ create: { width, height, channels: 3, background: "#888", noise } })
  const exif = { IFD0: { Make: "Phone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "31/1 33/1 0/1" } }
  return picture.withExif(exif).jpeg({ quality }).toBuffer()
}

/** A picture of exactly so many bytes: what comes after its end belongs to no picture, and is thrown away. */
export async function pictureOf(bytes: number): Promise<Buffer> {
  const picture = await photo(64, 64)
  return Buffer.concat([picture, Buffer.alloc(bytes - picture.length)])
}

/** A green picture of 64 by 48 pixels, as an iPhone packs them (HEVC, encoded with x265). */
export const heic = Buffer.from(
  "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAaptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHOAAEAAAAAAAAAGAACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADVaXBycAAAALNpcGNvAAAAc2h2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACdCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprmwIAAAAwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAQAAAADAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAACBtZGF0AAAAFCgBrwQY+UuwdDihaPftTwT/u9/A",
  "base64",
)

/** A PNG that says it has 60,000 by 60,000 pixels: 14 GB to whoever believes it. */
export async function hugePng(): Promise<Buffer> {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#fff" } })
    .png()
    .toBuffer()
  const huge = Buffer.from(png)
  huge.writeUInt32BE(60_000, 16)
  huge.writeUInt32BE(60_000, 20)
  huge.writeUInt32BE(crc32(huge.subarray(12, 29)), 29)
  return huge
}

/** A PDF of a page, to which something is done before it is saved. */
export async function pdf(change: (document: PDFDocument) => unknown = () => undefined): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage([300, 200]).drawText("Account maintenance certificate", { x: 20, y: 100, size: 12 })
  await change(document)
  return Buffer.from(await document.save())
}

export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
export const html = Buffer.from("<!doctype html><script>alert(1)</script>")
export const zip = Buffer.from("504b03040a00000000000000000000000000000000000000000004000000612e6a73", "hex")
