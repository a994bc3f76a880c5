import { textOfAtMost } from "#app/request-body.ts"
import { answerMailEvents } from "#lib/letters/answer-mail-events.ts"

export const dynamic = "force-dynamic"

const LIMIT_BYTES = 65_536

/** The mail provider says what became of letters. See `docs/operations.md` for the headers and the answers. */
export async function POST(request: Request): Promise<Response> {
  const body = await textOfAtMost(request, LIMIT_BYTES)
  if (body === null) return Response.json({ result: "too_large" }, { status: 413 })
  const { status, ...answer } = await answerMailEvents({
    body,
    timestamp: request.headers.get("x-mail-timestamp"),
    signature: request.headers.get("x-mail-signature"),
  })
  return Response.json(answer, { status, headers: { "cache-control": "no-store" } })
}
