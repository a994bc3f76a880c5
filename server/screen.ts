import type { IncomingMessage } from "node:http"
import { type Address, isLoopback, isOurHost, ownOrigin } from "./address.ts"
import { routeOf } from "./routes.ts"

/** Why a request goes no further. The words stand in messages under `errors.refused`. */
export type Refusal = { status: number; code: RefusalCode }
export type RefusalCode = "malformed" | "foreign" | "method" | "tooLarge" | "tooLong" | "encoding" | "busy"

/** What is judged: the request's head. */
export type Head = Pick<IncomingMessage, "method" | "url" | "headers" | "rawHeaders">
/** Where it came to, and from which far end of the socket. */
export type Place = Address & { from: string | undefined }

const reading = ["GET", "HEAD"]
const LONGEST_URL = 8_192

/**
 * Judges a request by its head, before anything else looks at it. Next.js answers most of these with 500, or does what
 * they ask. Nothing behind relies on this: commands authorise for themselves.
 */
export function screen(head: Head, place: Place): Refusal | null {
  const { method = "", url = "", headers } = head
  if (method !== "POST" && !reading.includes(method)) return { status: 405, code: "method" }
  if (url.length > LONGEST_URL) return { status: 414, code: "tooLong" }
  if (!isPlainPath(url) || !hasOneHost(head)) return { status: 400, code: "malformed" }
  const route = routeOf(url)
  if (place.trial && !isLoopback(place.from)) return { status: 403, code: "foreign" }
  if (!isOurHost(headers.host ?? "", place) && (place.trial || !route.anyHost))
    return { status: 400, code: "malformed" }
  return method === "POST" ? screenPost(head, place) : screenRead(headers)
}

function screenRead(headers: Head["headers"]): Refusal | null {
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0
  return hasBody ? { status: 400, code: "malformed" } : null
}

function screenPost({ url = "", headers }: Head, place: Place): Refusal | null {
  const route = routeOf(url)
  // A request without Origin runs a server action in Next.js: for us, a form that doesn't say where it stood is foreign.
  if (!route.signed && headers.origin !== ownOrigin(headers.host ?? "", place)) return { status: 403, code: "foreign" }
  if (Number(headers["content-length"] ?? 0) > (route.drainBytes ?? route.limitBytes))
    return { status: 413, code: "tooLarge" }
  if ((headers["content-encoding"] ?? "identity") !== "identity") return { status: 415, code: "encoding" }
  const type = contentType(headers["content-type"])
  if (type && !route.contentTypes.includes(type)) return { status: 415, code: "encoding" }
  return type || headers["content-length"] === "0" ? null : { status: 415, code: "encoding" }
}

function contentType(header = ""): string {
  return (header.split(";")[0] ?? "").trim().toLowerCase()
}

// Only "/path?query" as a browser writes it: no other scheme's address, no second way to spell a path.
function isPlainPath(url: string): boolean {
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(url) || url.includes("\\")) return false
  const path = url.split(/[?#]/, 1)[0] ?? ""
  try {
    const decoded = decodeURIComponent(path)
    if (decoded.includes("\0") || /%2f|%5c/i.test(path)) return false
  } catch {
    return false
  }
  return !path.includes("//") && URL.parse(path, "http://x")?.pathname === path
}

function hasOneHost({ rawHeaders }: Head): boolean {
  return rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host").length === 1
}
