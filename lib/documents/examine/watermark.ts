import { degrees, PDFDocument, rgb, StandardFonts } from "@cantoo/pdf-lib"
import sharp from "sharp"

const words = "FOR FREELANCER REGISTRATION ONLY"

// Drawn as strokes on a grid of 4 by 6: a server may have no fonts at all.
const strokes: Record<string, string> = {
  A: "M0 6V2L2 0L4 2V6M0 4H4",
  C: "M4 0H0V6H4",
  E: "M4 0H0V6H4M0 3H3",
  F: "M0 6V0H4M0 3H3",
  G: "M4 0H0V6H4V3H2",
  I: "M2 0V6",
  L: "M0 0V6H4",
  N: "M0 6V0L4 6V0",
  O: "M0 0H4V6H0Z",
  R: "M0 6V0H3L4 1V2L3 3H0M2 3L4 6",
  S: "M4 0H0V3H4V6H0",
  T: "M0 0H4M2 0V6",
  Y: "M0 0L2 3L4 0M2 3V6",
}
const ADVANCE = 6

/** The picture with the words across it, over and over, so that no part of it is of use elsewhere. */
export async function watermarkedPicture(bytes: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(bytes).metadata()
  return sharp(bytes)
    .composite([{ input: Buffer.from(pattern(width, height)) }])
    .toBuffer()
}

function pattern(width: number, height: number): string {
  const line = [...words].map((letter, at) => shifted(strokes[letter] ?? "", at * ADVANCE)).join("")
  const across = words.length * ADVANCE + 18
  const scale = Math.max(width, height) / (across * 1.4)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><pattern id="words" width="${across}" height="44" patternUnits="userSpaceOnUse"
      patternTransform="rotate(-30) scale(${scale.toFixed(3)})" fill="none" stroke-linejoin="round">
      <g transform="translate(4 8)">${line.replaceAll("<path", '<path stroke="#fff" stroke-width="1.7" stroke-opacity=".45"')}
      ${line.replaceAll("<path", '<path stroke="#000" stroke-width=".7" stroke-opacity=".5"')}</g>
    </pattern></defs>
    <rect width="${width}" height="${height}" fill="url(#words)"/>
  </svg>`
}

function shifted(path: string, by: number): string {
  return path && `<path transform="translate(${by} 0)" d="${path}"/>`
}

/** The PDF with the words across each page. */
export async function watermarkedPdf(bytes: Buffer): Promise<Buffer> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const page of document.getPages()) {
    const { width, height } = page.getSize()
    const size = Math.max(12, Math.hypot(width, height) / 24)
    for (const up of [0.15, 0.5, 0.85]) {
      page.drawText(words, {
        font,
        size,
        x: width * 0.1,
        y: height * up - size * 4,
        rotate: degrees(30),
        opacity: 0.3,
        color: rgb(0.2, 0.2, 0.2),
      })
    }
  }
  return Buffer.from(await document.save())
}
