import "server-only"
import { record } from "#lib/audit/record.ts"
import { transaction } from "#lib/platform/database.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import type { OpenSession } from "../open-session.ts"
import { endSession } from "../sessions.ts"

/** Ends a session, at whatever stage it is. Doing it twice is doing it once. */
export async function signOut(open: OpenSession): Promise<Result<void, never>> {
  return transaction(async (tx) => {
    const ended = await endSession(tx, open.session, "signed_out")
    if (ended) await record(tx, open, { type: "account.signed_out", account: open.id, session: open.session })
    return ok(undefined)
  })
}
