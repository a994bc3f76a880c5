import "server-only"
import type { Refused } from "#lib/audit/events.ts"
import { record, visitor as somebody } from "#lib/audit/record.ts"
import { database } from "#lib/platform/database.ts"
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
  // Not by `transaction`: a refusal is no answer to keep for the form, and the same form again is refused again.
  await database.$transaction((tx) => record(tx, somebody, { type, account, because, address }))
}
