import "server-only"
import { record, visitor as somebody } from "#lib/audit/record.ts"
import { transaction } from "#lib/platform/database.ts"
import { ok } from "#lib/platform/result.ts"
import type { Visitor } from "../visitor.ts"

/** Enters a refused sign-in in the audit log, in a transaction of its own. Also where there is no such account: it takes as long. */
export async function noteRefusal(visitor: Visitor, accountId: string | null, because: string): Promise<void> {
  const { address } = visitor
  await transaction(async (tx) => {
    await record(tx, somebody, { type: "account.sign_in_refused", account: accountId, because, address })
    return ok(undefined)
  })
}
