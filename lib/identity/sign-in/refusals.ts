import "server-only"
import type { Refused } from "#lib/audit/events.ts"
import { record, visitor as somebody } from "#lib/audit/record.ts"
import { ownTransaction } from "#lib/platform/database.ts"
import { ok } from "#lib/platform/result.ts"
import type { Visitor } from "../visitor.ts"

/**
 * Enters in the audit log what was refused, in a transaction of its own. Also where there is no such account: it takes as
 * long. Never what was typed.
 */
export async function noteRefusal(
  visitor: Visitor,
  account: string | null,
  because: string,
  type: Refused = "account.sign_in_refused",
): Promise<void> {
  const { address } = visitor
  await ownTransaction(async (tx) => {
    await record(tx, somebody, { type, account, because, address })
    return ok(undefined)
  })
}
