import { z } from "zod"
import { documentFormIn } from "#app/document-ways.ts"
import { found } from "#app/found.ts"
import { textOfAtMost } from "#app/request-body.ts"
import { requireActor } from "#app/session.ts"
import { beginUpload } from "#lib/documents/uploads.ts"
import { jsonIn } from "#lib/platform/json.ts"
import { uploadAnswer } from "./answer.ts"

const LIMIT_BYTES = 4_096

const beginning = z.object({
  name: z.string().max(1_000),
  size: z
    .number()
    .int()
    .nonnegative()
    .max(2 ** 31 - 1),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .transform((hex) => new Uint8Array(Buffer.from(hex, "hex"))),
})

/** Begins a file that the page's script sends in parts, or says how much of it is here already. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireActor()
  const form = documentFormIn(request.url)
  const file = beginning.safeParse(jsonIn((await textOfAtMost(request, LIMIT_BYTES)) ?? ""))
  if (!form || !file.success) return new Response(null, { status: 404 })
  return uploadAnswer(form, await found(beginUpload(actor, { kind: form.kind, ...file.data })))
}
