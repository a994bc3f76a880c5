import { PDFName, PDFString, rgb } from "@cantoo/pdf-lib"
import sharp from "sharp"
import { expect, test } from "vitest"
import { heic, html, hugePng, pdf, photo, svg, zip } from "#test/files.ts"
import { examine, watermark, watermarkedPage } from "./examine.ts"

async function kept(sent: Buffer) {
  const examined = await examine(sent)
  if (!examined.ok) throw new Error(examined.problem.code)
  return examined.value
}

test("a photograph is drawn anew: smaller, and without place, maker and whatever came behind it", async () => {
  const sent = Buffer.concat([await photo(3_000, 2_000), zip])
  expect((await sharp(sent).metadata()).exif).toBeDefined()
  const { mediaType, content } = await kept(sent)
  const { width, height, exif, xmp, icc } = await sharp(content).metadata()
  expect({ mediaType, width, height }).toEqual({ mediaType: "image/jpeg", width: 2_400, height: 1_600 })
  expect([exif, xmp, icc]).toEqual([undefined, undefined, undefined])
  expect(content.includes(zip)).toBe(false)
})

test("a picture that was held sideways stands upright", async () => {
  const sideways = await sharp(await photo(60, 40))
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect(await sharp((await kept(sideways)).content).metadata()).toMatchObject({ width: 40, height: 60 })
})

test("PNG and WebP stay what they are, HEIC becomes JPEG", async () => {
  const plain = sharp({ create: { width: 30, height: 20, channels: 3, background: "#fff" } })
  expect((await kept(await plain.clone().png().toBuffer())).mediaType).toBe("image/png")
  expect((await kept(await plain.clone().webp().toBuffer())).mediaType).toBe("image/webp")
  const { mediaType, content } = await kept(heic)
  expect(mediaType).toBe("image/jpeg")
  expect(await sharp(content).metadata()).toMatchObject({ width: 64, height: 48 })
})

test("a plain PDF is kept as it is", async () => {
  const sent = await pdf()
  expect(await kept(sent)).toEqual({ mediaType: "application/pdf", pages: 1, content: sent })
})

const launch = { Type: "Action", S: "Launch", F: PDFString.of("cmd.exe") }

const refused: [what: string, file: () => Promise<Buffer> | Buffer, code: string][] = [
  ["an SVG with a script", () => svg, "document_kind_unknown"],
  ["a web page", () => html, "document_kind_unknown"],
  ["a ZIP file", () => zip, "document_kind_unknown"],
  ["one byte", () => Buffer.from("x"), "document_kind_unknown"],
  ["a picture of 3.6 gigapixels", hugePng, "document_too_wide"],
  ["half of a photograph", async () => (await photo(600, 400)).subarray(0, 20_000), "document_damaged"],
  ["the head of a PNG", async () => (await hugePng()).subarray(0, 20), "document_damaged"],
  ["half of a HEIC picture", () => heic.subarray(0, 300), "document_damaged"],
  ["half of a PDF", async () => (await pdf()).subarray(0, 400), "document_damaged"],
  [
    "a PDF with a ZIP behind it",
    async () => Buffer.concat([await pdf(), zip, Buffer.alloc(2_000)]),
    "document_damaged",
  ],
  ["a PDF that is words", () => Buffer.from("%PDF-1.7\nnothing\n%%EOF"), "document_damaged"],
  ["a locked PDF", () => pdf((one) => one.encrypt({ userPassword: "a", ownerPassword: "b" })), "document_locked"],
  ["a PDF with a script", () => pdf((one) => one.addJavaScript("main", "app.alert(1)")), "document_active"],
  ["a PDF that carries a file", () => pdf((one) => one.attach(zip, "a.zip", {})), "document_active"],
  [
    "a PDF that starts a program",
    () => pdf(({ catalog, context }) => catalog.set(PDFName.of("OpenAction"), context.obj(launch))),
    "document_active",
  ],
  [
    "a PDF that hides its script's name",
    async () =>
      Buffer.from((await pdfWithPlainScript()).toString("latin1").replace("/JavaScript", "/J#61vaScript"), "latin1"),
    "document_active",
  ],
]

test.each(refused)("%s is refused", async (_what, file, code) => {
  expect(await examine(await file())).toEqual({ ok: false, problem: { code } })
})

test("staff see the words across a picture and across each page", async () => {
  const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#fff" } })
    .jpeg()
    .toBuffer()
  const marked = await watermark(picture)
  if (!marked.ok) throw new Error(marked.problem.code)
  expect((await sharp(marked.value.content).stats()).isOpaque).toBe(true)
  expect((await sharp(marked.value.content).stats()).channels[0]?.min).toBeLessThan(200)
  expect(await sharp(marked.value.content).metadata()).toMatchObject({ width: 400, height: 300, format: "jpeg" })
  const page = await pdf()
  expect(await watermark(page)).toMatchObject({ ok: true, value: { mediaType: "application/pdf" } })
})

/** Objects in the open, where a search for words would find them. */
async function pdfWithPlainScript(): Promise<Buffer> {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
  ]
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join("")
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF\n`)
}

test("each page of a PDF is a picture of its own, with the words across it", async () => {
  const red = async (page: number, file: Buffer) => {
    const shown = await watermarkedPage(file, page)
    if (!shown.ok) throw new Error(shown.problem.code)
    const { channels, dominant } = await sharp(shown.value.content).stats()
    return { mediaType: shown.value.mediaType, dominant, varies: (channels[0]?.stdev ?? 0) > 0 }
  }
  const two = await pdf((one) =>
    one.addPage([200, 300]).drawRectangle({ width: 200, height: 300, color: rgb(1, 0, 0) }),
  )
  expect((await kept(two)).pages).toBe(2)
  const [first, second] = [await red(1, two), await red(2, two)]
  expect(first).toMatchObject({ mediaType: "image/jpeg", varies: true, dominant: { r: 248, g: 248, b: 248 } })
  expect(second).toMatchObject({ mediaType: "image/jpeg", varies: true, dominant: { r: 248, g: 8, b: 8 } })
})

test("a page that isn't there is no picture", async () => {
  expect(await watermarkedPage(await pdf(), 2)).toEqual({ ok: false, problem: { code: "document_damaged" } })
})

test("looking keeps no applicant's file waiting, and what nobody waits for any more is not begun", async () => {
  const [file, gone] = [await pdf(), new AbortController()]
  const pages = Array.from({ length: 22 }, () => watermarkedPage(file, 1, gone.signal))
  expect(await examine(file)).toMatchObject({ ok: true })
  gone.abort()
  const shown = await Promise.all(pages)
  expect(shown[0]).toMatchObject({ ok: true })
  expect(shown.filter(({ ok }) => ok).length).toBeLessThan(10)
  expect(await watermarkedPage(file, 1)).toMatchObject({ ok: true })
})

test("a page that is as thin as a hair is a picture too", async () => {
  const hair = await pdf((one) => one.addPage([1, 14_400]))
  const shown = await watermarkedPage(hair, 2)
  if (!shown.ok) throw new Error(shown.problem.code)
  expect(await sharp(shown.value.content).metadata()).toMatchObject({ width: 1, height: 1_800 })
})
