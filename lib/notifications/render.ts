import { languages } from "#lib/platform/locale.ts"
import type { Email, EmailPart } from "./email.ts"

/** A message's words as they leave: one line of subject, and the same paragraphs as text and as HTML. */
export type Rendered = { subject: string; text: string; html: string }

/** Makes text and HTML of a message. A link is a path of the portal's, made whole with `publicUrl`. */
export function render({ subject, locale, paragraphs }: Email, publicUrl: string): Rendered {
  const dir = locale === "ur" ? languages.ur.dir : languages.en.dir
  const body = paragraphs.map((part) => htmlOf(part, publicUrl)).join("\n")
  return {
    subject: subject.replace(/\p{Cc}+/gu, " "),
    text: `${paragraphs.map((part) => textOf(part, publicUrl)).join("\n\n")}\n`,
    html: `<!doctype html>
<html lang="${escaped(locale)}" dir="${dir}">
<meta charset="utf-8">
<title>${escaped(subject)}</title>
<body style="font: 18px/1.5 sans-serif; color: #0b2e22; max-width: 36em; padding: 16px">
${body}
</body>
</html>
`,
  }
}

function textOf(part: EmailPart, publicUrl: string): string {
  if ("text" in part) return part.text
  if ("code" in part) return `    ${part.code}`
  return `${part.label}:\n${whole(part.link, publicUrl)}`
}

function htmlOf(part: EmailPart, publicUrl: string): string {
  if ("text" in part) return `<p>${escaped(part.text)}</p>`
  if ("code" in part)
    return `<p dir="ltr" style="font-size: 32px; letter-spacing: 4px"><b>${escaped(part.code)}</b></p>`
  return `<p><a href="${escaped(whole(part.link, publicUrl))}">${escaped(part.label)}</a></p>`
}

function whole(link: string, publicUrl: string): string {
  return new URL(link, publicUrl).href
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
