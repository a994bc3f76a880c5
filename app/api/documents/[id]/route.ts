import { notFound } from "next/navigation"
import { found } from "#app/found.ts"
import { requireActor } from "#app/session.ts"
import { openDocument } from "#lib/documents/open-document.ts"
import { isUuid } from "#lib/platform/uuid.ts"

type Context = { params: Promise<{ id: string }> }

/**
 * A document, to its owner and to the staff who may read the application, or a page of a PDF of theirs as a picture. It
 * runs nothing and is kept nowhere.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor()
  const { id } = await params
  const page = new URL(request.url).searchParams.get("page")
  if (!isUuid(id) || (page !== null && !/^[1-9]\d?$/.test(page))) notFound()
  const look = { page: page === null ? null : Number(page), signal: request.signal }
  const opened = await found(openDocument(actor, id, look))
  if (!opened.ok && opened.problem.code === "busy") {
    return new Response(null, { status: 503, headers: { "retry-after": "5" } })
  }
  if (!opened.ok) return new Response(null, { status: 422 })
  const { kind, mediaType, content } = opened.value
  const extension = mediaType.slice(mediaType.indexOf("/") + 1).replace("jpeg", "jpg")
  // Browsers show no PDF in a sandbox: it is saved, and opened by what the person reads PDFs with.
  const disposition = mediaType === "application/pdf" ? "attachment" : "inline"
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": mediaType,
      "content-length": String(content.length),
      "content-disposition": `${disposition}; filename="${kind.replaceAll("_", "-")}.${extension}"`,
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  })
}
