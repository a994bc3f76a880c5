import { notFound } from "next/navigation"
import { found } from "#app/found.ts"
import { actorUnseen } from "#app/session.ts"
import { readBulkAddress } from "#lib/review/bulk/bulk-address.ts"
import { bulkProgress } from "#lib/review/bulk/bulk-page.ts"

/** How far what somebody ordered for many applications is, for a page that asks by itself. */
export async function GET(_request: Request, { params }: { params: Promise<{ bulk: string }> }): Promise<Response> {
  const actor = await actorUnseen()
  const address = readBulkAddress((await params).bulk, {})
  if (!actor || !address) notFound()
  return Response.json(await found(bulkProgress(actor, address.id)), { headers: { "cache-control": "no-store" } })
}
