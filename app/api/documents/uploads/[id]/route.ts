import { documentFormIn } from "#app/document-ways.ts"
import { found } from "#app/found.ts"
import { requireActor } from "#app/session.ts"
import { addPart } from "#lib/documents/uploads.ts"
import { isUuid } from "#lib/platform/uuid.ts"
import { uploadAnswer } from "../answer.ts"

type Context = { params: Promise<{ id: string }> }

/** The next part of a file, from `offset` on. The last one makes it a document. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor()
  const { id } = await params
  const form = documentFormIn(request.url)
  const offset = Number(new URL(request.url).searchParams.get("offset") ?? "x")
  if (!form || !isUuid(id) || !Number.isSafeInteger(offset)) return new Response(null, { status: 404 })
  const content = Buffer.from(await request.arrayBuffer())
  return uploadAnswer(form, await found(addPart(actor, { upload: id, offset, content })))
}
