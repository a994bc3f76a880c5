import { textOfAtMost } from "#app/request-body.ts"
import { answerCallback } from "#lib/payments/callback.ts"

export const dynamic = "force-dynamic"

const LIMIT_BYTES = 65_536

/** The payment gateway says that a slip was paid. See `docs/operations.md` for the headers and the answers. */
export async function POST(request: Request): Promise<Response> {
  const body = await textOfAtMost(request, LIMIT_BYTES)
  if (body === null) return Response.json({ result: "too_large" }, { status: 413 })
  const { status, result } = await answerCallback({
    body,
    timestamp: request.headers.get("x-gateway-timestamp"),
    signature: request.headers.get("x-gateway-signature"),
  })
  return Response.json({ result }, { status, headers: { "cache-control": "no-store" } })
}
