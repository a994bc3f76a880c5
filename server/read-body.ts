import { IncomingMessage } from "node:http"

import type { Route } from "./routes.ts"

/**
 * Reads a whole body of at most the route's limit, whatever its head promised. Of a larger one nothing is kept: it is
 * "drained" where the route has it read to its end all the same, and "tooLarge" where not.
 */
export async function readBody(
  request: IncomingMessage,
  { limitBytes, drainBytes = limitBytes }: Pick<Route, "limitBytes" | "drainBytes">,
): Promise<Buffer | "drained" | "tooLarge"> {
  let parts: Buffer[] = []
  let bytes = 0
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    bytes += part.length
    if (bytes > drainBytes) return "tooLarge"
    if (bytes > limitBytes) parts = []
    else parts.push(part)
  }
  return bytes > limitBytes ? "drained" : Buffer.concat(parts, bytes)
}

/** What the app is told of a body that was thrown away for its size. No client says it: each body passes `withBody`. */
export const tooLargeHeader = "x-body-too-large"

/** A request like `original` whose body is `body`, which has been read off the wire already; null was too large. */
export function withBody(original: IncomingMessage, body: Buffer | null): IncomingMessage {
  const request = new IncomingMessage(original.socket)
  request.method = original.method
  request.url = original.url
  request.httpVersion = original.httpVersion
  request.httpVersionMajor = original.httpVersionMajor
  request.httpVersionMinor = original.httpVersionMinor
  request.headers = { ...original.headers, "content-length": String(body?.length ?? 0) }
  if (body) delete request.headers[tooLargeHeader]
  else request.headers[tooLargeHeader] = "1"
  delete request.headers["transfer-encoding"]
  request.rawHeaders = Object.entries(request.headers).flatMap(([name, value]) => [name, String(value)])
  request.complete = true
  if (body) request.push(body)
  request.push(null)
  return request
}
