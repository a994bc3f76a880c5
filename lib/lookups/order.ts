import "server-only"
import { now } from "#lib/platform/clock.ts"
import type { Tx } from "#lib/platform/database.ts"
import { enqueue } from "#lib/platform/queue.ts"
import type { Lookup } from "./schema.ts"

/**
 * Has the worker ask about a submitted application, once the transaction is committed, and then note whether anything
 * is left to look at: so also where there is nobody to ask.
 */
export async function orderLookups(tx: Tx, applicationId: string): Promise<void> {
  await enqueue(tx, "lookup.ask", { application: applicationId })
}

/** The same for one that was answered: what it said stays until it says something else. */
export async function orderLookupAgain(tx: Tx, applicationId: string, what: Lookup): Promise<void> {
  await enqueue(tx, "lookup.ask", { application: applicationId, again: what, since: now().toISOString() })
}

/** The same anew: what was answered before is of other answers. */
export async function orderLookupsAgain(tx: Tx, applicationId: string, what: readonly Lookup[]): Promise<void> {
  await tx.lookupCheck.deleteMany({ where: { applicationId, what: { in: [...what] } } })
  await orderLookups(tx, applicationId)
}
