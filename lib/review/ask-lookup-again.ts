import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { isAsked, orderLookupAgain } from "#lib/lookups/index.ts"
import { transaction } from "#lib/platform/database.ts"
import { NotFound, ok, type Result } from "#lib/platform/result.ts"
import { findApplication } from "./find-application.ts"
import type { AskLookup } from "./schema.ts"

/**
 * Has a look-up asked anew. What it said before counts until it says something else, and stands in the audit log: asking
 * again makes nothing less risky.
 */
export async function askLookupAgain(
  actor: Person,
  { reference, lookup: what }: AskLookup,
): Promise<Result<{ reference: string }>> {
  return transaction(async (tx) => {
    const application = await findApplication(tx, actor, reference)
    authorise(actor, "review.decide", application)
    if (!isAsked(what)) throw new NotFound("page")
    const { id } = application
    const where = { applicationId_what: { applicationId: id, what } }
    const before = await tx.lookupCheck.findUnique({ where, select: { result: true } })
    await orderLookupAgain(tx, id, what)
    await record(tx, actor, { type: "lookup.asked_again", application: id, what, before: before?.result ?? "none" })
    return ok({ reference })
  })
}
