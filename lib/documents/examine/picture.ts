import heic from "heic-decode"
import sharp, { type Sharp } from "sharp"
import { type MediaType, Unfit } from "./answer.ts"

const LONGEST_EDGE_PIXELS = 2_400
// Phones make up to 50 megapixels in the formats that we take; decoded they are 200 MB.
const MOST_PIXELS = 50_000_000
// A photograph kept as PNG is many times its size as JPEG: screenshots and scans stay below.
const LARGEST_PNG_BYTES = 3_000_000

const options = { failOn: "error", limitInputPixels: MOST_PIXELS, sequentialRead: true } as const

export type Picture = { mediaType: MediaType; content: Buffer }

/**
 * A picture drawn anew from its pixels: upright, at most 2,400 pixels wide or high, and with nothing else in it, no
 * place, no time, no second file behind the first.
 */
export async function redrawn(bytes: Buffer, mime: string): Promise<Picture> {
  if (mime.startsWith("image/hei")) return asJpeg(await fromHeic(bytes))
  const { width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata()
  if (width * height > MOST_PIXELS) throw new Unfit("document_too_wide")
  const picture = sharp(bytes, options)
  if (mime === "image/webp") return { mediaType: "image/webp", content: await sized(picture).webp().toBuffer() }
  if (mime !== "image/png") return asJpeg(picture)
  const content = await sized(picture).png({ compressionLevel: 9 }).toBuffer()
  return content.length > LARGEST_PNG_BYTES ? asJpeg(sharp(bytes, options)) : { mediaType: "image/png", content }
}

function sized(picture: Sharp): Sharp {
  const size = {
    width: LONGEST_EDGE_PIXELS,
    height: LONGEST_EDGE_PIXELS,
    fit: "inside",
    withoutEnlargement: true,
  } as const
  return picture.autoOrient().resize(size)
}

async function asJpeg(picture: Sharp): Promise<Picture> {
  const content = await sized(picture).flatten({ background: "#fff" }).jpeg({ quality: 85 }).toBuffer()
  return { mediaType: "image/jpeg", content }
}

async function fromHeic(bytes: Buffer): Promise<Sharp> {
  const [first] = await heic.all({ buffer: bytes })
  if (!first) throw new Unfit("document_damaged")
  if (first.width * first.height > MOST_PIXELS) throw new Unfit("document_too_wide")
  const { data, width, height } = await first.decode()
  return sharp(data, { ...options, raw: { width, height, channels: 4 } })
}
