/**
 * Whether a body is what its head says: every part of a multipart form begins and ends, JSON parses. Next.js throws on
 * such bodies before any code of ours runs.
 */
export function isWellFormed(contentType: string, body: Buffer, isServerAction: boolean): boolean {
  const [type = "", ...parameters] = contentType.split(";").map((part) => part.trim())
  if (type.toLowerCase() === "multipart/form-data") return isWholeForm(parameters, body)
  if (type.toLowerCase() === "application/json" || isServerAction) return isJson(body)
  return true
}

function isWholeForm(parameters: string[], body: Buffer): boolean {
  const named = parameters.find((parameter) => /^boundary=/i.test(parameter))
  const boundary = named?.slice("boundary=".length).replace(/^"(.*)"$/, "$1") ?? ""
  if (!/^[\w'()+,\-./:=? ]{1,70}$/.test(boundary)) return false
  const first = Buffer.from(`--${boundary}`)
  const last = Buffer.from(`--${boundary}--`)
  if (!body.subarray(0, first.length).equals(first) || body.lastIndexOf(last) < 0) return false
  return eachPartHasName(body.toString("latin1"), boundary)
}

function eachPartHasName(text: string, boundary: string): boolean {
  const parts = `\r\n${text}`.split(`\r\n--${boundary}`).slice(1)
  const end = parts.pop() ?? ""
  if (!/^--\s*$/.test(end)) return false
  return parts.every(
    (part) =>
      /^[ \t]*\r\ncontent-disposition:[ \t]*form-data;[^\r\n]*\bname="/i.test(part) && part.includes("\r\n\r\n"),
  )
}

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString("utf8"))
    return true
  } catch {
    return false
  }
}
