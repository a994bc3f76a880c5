import { languages, localePath, locales } from "#lib/platform/locale.ts"
import type { Email, EmailPart } from "./email.ts"

/** A message's words as they leave: one line of subject, and the same paragraphs as text and as HTML. */
export type Rendered = { subject: string; text: string; html: string }

// What a mail reader brings along: no letter loads anything. Nastaliq stands on a slope and needs the higher lines.
const fonts = {
  en: "18px/1.5 sans-serif",
  ur: "18px/2.2 'Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', 'Noto Naskh Arabic', serif",
}

/** Makes text and HTML of a message. A link is a path of the portal's, made whole with `publicUrl` and in its language. */
export function render({ subject, locale, paragraphs }: Email, publicUrl: string): Rendered {
  const language = locales.find((known) => known === locale) ?? "en"
  const to = (link: string) => new URL(localePath(language, link), publicUrl).href
  const body = paragraphs.map((part) => htmlOf(part, to)).join("\n")
  return {
    subject: subject.replace(/\p{Cc}+/gu, " "),
    text: `${paragraphs.map((part) => textOf(part, to)).join("\n\n")}\n`,
    html: `<!doctype html>
<html lang="${language}" dir="${languages[language].dir}">
<meta charset="utf-8">
<title>${escaped(subject)}</title>
<body style="font: ${fonts[language]}; color: #0b2e22; max-width: 36em; padding: 16px">
${body}
</body>
</html>
`,
  }
}

type Whole = (link: string) => string

function textOf(part: EmailPart, to: Whole): string {
  if ("text" in part) return part.text
  if ("code" in part) return `    ${part.code}`
  return `${part.label}:\n${to(part.link)}`
}

function htmlOf(part: EmailPart, to: Whole): string {
  if ("text" in part) return `<p>${escaped(part.text)}</p>`
  if ("code" in part)
    return `<p dir="ltr" style="font-size: 32px; letter-spacing: 4px"><b>${escaped(part.code)}</b></p>`
  return `<p><a href="${escaped(to(part.link))}">${escaped(part.label)}</a></p>`
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
