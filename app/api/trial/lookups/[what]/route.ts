import { textOfAtMost } from "#app/request-body.ts"
import { requireTrial } from "#app/trial.ts"
import { simulateLookup } from "#lib/trial/lookups.ts"

export const dynamic = "force-dynamic"

const LIMIT_BYTES = 4_096

/** The trial's own end of the look-ups. See `docs/operations.md` for the questions and the answers. */
export async function POST(request: Request, { params }: { params: Promise<{ what: string }> }): Promise<Response> {
  await requireTrial()
  const body = await textOfAtMost(request, LIMIT_BYTES)
  if (body === null) return new Response(null, { status: 413 })
  const answer = await simulateLookup((await params).what, body)
  return new Response(answer.body, { status: answer.status, headers: { "content-type": "application/json" } })
}
