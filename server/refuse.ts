import type { IncomingMessage, ServerResponse } from "node:http"
import { type Locale, languages, splitLocale } from "#lib/platform/locale.ts"
import type { Refusal } from "./screen.ts"
import { wordsOnly } from "./security-headers.ts"
import { refusalWords } from "./words.ts"

/** Answers a request that goes no further, in words, and ends its connection: what else it holds is not read. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal, requestId: string) {
  const asPage = (request.headers.accept ?? "").includes("text/html")
  const body = asPage
    ? page(refusal, splitLocale(request.url ?? "/").locale)
    : `${JSON.stringify({ error: refusal.code })}\n`
  response.writeHead(refusal.status, {
    "content-type": asPage ? "text/html; charset=utf-8" : "application/json",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "content-security-policy": wordsOnly,
    "x-request-id": requestId,
    connection: "close",
    ...(refusal.status === 405 ? { allow: "GET, HEAD, POST" } : {}),
    ...(refusal.status === 503 ? { "retry-after": "5" } : {}),
  })
  // All that was announced, so that they have their answer before the connection ends.
  if (request.method === "HEAD") response.flushHeaders()
  else response.write(body)
  linger(request, () => response.end())
}

const LINGER_MILLISECONDS = 2_000

// To hang up on somebody who still talks can lose them our answer: what they send is thrown away for a moment first.
function linger(request: IncomingMessage, end: () => void) {
  if (request.readableEnded) return end()
  const timer = setTimeout(end, LINGER_MILLISECONDS).unref()
  request
    .once("close", () => clearTimeout(timer))
    .once("end", end)
    .resume()
}

function page({ code }: Refusal, locale: Locale): string {
  const { title, body } = refusalWords(locale, code)
  return `<!doctype html>
<html lang="${locale}" dir="${languages[locale].dir}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${asText(title)}</title>
<h1>${asText(title)}</h1>
<p>${asText(body)}</p>
</html>
`
}

function asText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
