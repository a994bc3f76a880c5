/** A request's body as UTF-8 text, or null when it has more bytes than `limit`: it is not read further then. */
export async function textOfAtMost(request: Request, limit: number): Promise<string | null> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of request.body ?? []) {
    bytes += part.length
    if (bytes > limit) return null
    parts.push(part)
  }
  return Buffer.concat(parts, bytes).toString("utf8")
}

/** A request's body as a form, or null when it is none. */
export function formIn(request: Request): Promise<FormData | null> {
  return request.formData().catch(() => null)
}
