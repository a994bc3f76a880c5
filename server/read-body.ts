import { IncomingMessage } from "node:http"

/** Reads a whole body of at most `limitBytes`: "tooLarge" when there is more, whatever its head promised. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | "tooLarge"> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    bytes += part.length
    if (bytes > limitBytes) return "tooLarge"
    parts.push(part)
  }
  return Buffer.concat(parts, bytes)
}

/** A request like `original` whose body is `body`, which has been read off the wire already. */
export function withBody(original: IncomingMessage, body: Buffer): IncomingMessage {
  const request = new IncomingMessage(original.socket)
  request.method = original.method
  request.url = original.url
  request.httpVersion = original.httpVersion
  request.httpVersionMajor = original.httpVersionMajor
  request.httpVersionMinor = original.httpVersionMinor
  request.headers = { ...original.headers, "content-length": String(body.length) }
  delete request.headers["transfer-encoding"]
  request.rawHeaders = Object.entries(request.headers).flatMap(([name, value]) => [name, String(value)])
  request.complete = true
  request.push(body)
  request.push(null)
  return request
}
