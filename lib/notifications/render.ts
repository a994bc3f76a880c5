import { languages, localePath } from "#lib/platform/locale.ts"
import type { Email, EmailPart } from "./email.ts"
import { emailWords } from "./words.ts"

/** A message's words as they leave: one line of subject, and the same paragraphs as text and as HTML. */
export type Rendered = { subject: string; text: string; html: string }

type Frame = { publicUrl: string; locale: string; site: string; why: string; noReply: string; copyLink: string }

/** Makes text and HTML of a message, in the portal's look. A link is a path of the portal's, made whole with `publicUrl`. */
export function render({ subject: words, locale, paragraphs }: Email, publicUrl: string): Rendered {
  const t = emailWords(locale)
  const subject = words.replace(/\p{Cc}+/gu, " ")
  const [site, why, noReply] = [t("frame.site"), t("frame.why"), t("frame.noReply")]
  const frame: Frame = { publicUrl, locale, site, why, noReply, copyLink: t("frame.copyLink") }
  return { subject, text: textOf(paragraphs, frame), html: htmlOf({ subject, locale, paragraphs }, frame) }
}

function textOf(paragraphs: EmailPart[], frame: Frame): string {
  const { site, why, noReply } = frame
  const parts = paragraphs.map((part) => {
    if ("text" in part) return part.text
    // Digits run from left to right also where a mail program takes the language's direction for the whole.
    return "code" in part ? `    ${part.code}` : `${part.label}:\n${whole(part.link, frame)}`
  })
  return `${[...parts, `${why} ${noReply}`, `${site}\n${whole("/", frame)}`].join("\n\n")}\n`
}

const look = {
  en: { font: "'Source Sans 3',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif", size: 18, height: "1.5" },
  // Where the typeface is not there, the reader's own for Urdu is.
  ur: {
    font: "'Noto Nastaliq Urdu','Jameel Noori Nastaleeq','Urdu Typesetting',Tahoma,serif",
    size: 18,
    height: "2.1",
  },
} as const

const ink = { text: "#14211b", quiet: "#46554d", green: "#0b5d3b", deep: "#063d27", line: "#cfd8d2", tint: "#e3f1e9" }

// A table in a table and every style on its element: many mail programs know no other way. Nothing is fetched from
// anywhere, so the letter looks the same without pictures, and its being read is nobody's to know.
function htmlOf({ subject, locale, paragraphs }: Omit<Email, "to">, frame: Frame): string {
  const { font, size, height } = locale === "ur" ? look.ur : look.en
  const { dir } = locale === "ur" ? languages.ur : languages.en
  const start = dir === "rtl" ? "right" : "left"
  const type = `font-family:${font};line-height:${height};text-align:${start}`
  const small = `margin:0 0 8px;font-size:15px;color:${ink.quiet}`
  return `<!doctype html>
<html lang="${escaped(locale)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="supported-color-schemes" content="light">
<title>${escaped(subject)}</title>
</head>
<body dir="${dir}" style="margin:0;padding:0;background-color:#ffffff;color:${ink.text}">
<table role="presentation" dir="${dir}" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;background-color:#ffffff">
<tr><td style="padding:16px 20px;background-color:${ink.deep};${type};font-size:18px;font-weight:600;color:#ffffff">${escaped(frame.site)}</td></tr>
<tr><td style="padding:28px 20px 8px;${type};font-size:${size}px;color:${ink.text}">
<div style="max-width:36em">
<h1 style="margin:0 0 20px;font-size:26px;line-height:${locale === "ur" ? "1.9" : "1.25"};font-weight:${locale === "ur" ? "400" : "700"};color:${ink.text}">${shown(subject)}</h1>
${paragraphs.map((part) => partOf(part, frame)).join("\n")}
</div>
</td></tr>
<tr><td style="padding:8px 20px 32px;${type}">
<div style="max-width:40em;padding-top:16px;border-top:1px solid ${ink.line}">
<p style="${small}">${escaped(frame.why)}</p>
<p style="${small}">${escaped(frame.noReply)}</p>
<p dir="ltr" style="${small};text-align:${start}"><a href="${escaped(whole("/", frame))}" style="color:${ink.green}">${escaped(new URL(frame.publicUrl).host)}</a></p>
</div>
</td></tr>
</table>
</body>
</html>
`
}

function partOf(part: EmailPart, frame: Frame): string {
  if ("text" in part) return `<p style="margin:0 0 16px">${shown(part.text)}</p>`
  if ("code" in part) {
    const shown = `display:inline-block;padding:12px 20px;background-color:${ink.tint};font-size:30px;line-height:1.2;letter-spacing:5px;font-family:Consolas,Menlo,monospace;color:${ink.deep}`
    return `<p style="margin:0 0 16px"><bdi dir="ltr" style="${shown}">${escaped(part.code)}</bdi></p>`
  }
  const address = whole(part.link, frame)
  const button = `display:inline-block;padding:12px 22px;background-color:${ink.green};border-radius:3px;color:#ffffff;font-weight:600;text-decoration:none`
  return `<p style="margin:24px 0 16px"><a href="${escaped(address)}" style="${button}">${escaped(part.label)}</a></p>
<p style="margin:0 0 16px;font-size:15px;color:${ink.quiet}">${escaped(frame.copyLink)}<br><a href="${escaped(address)}" dir="ltr" style="color:${ink.green};word-break:break-all">${escaped(address)}</a></p>`
}

// References and registration numbers: from left to right in Urdu too, and never broken over two lines.
function shown(text: string): string {
  return escaped(text).replace(
    /\b(FRL?-\d{4}-\d{7})\b/g,
    '<bdi dir="ltr" style="white-space:nowrap;unicode-bidi:isolate">$1</bdi>',
  )
}

function whole(link: string, { locale, publicUrl }: Frame): string {
  return new URL(localePath(locale, link), publicUrl).href
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
