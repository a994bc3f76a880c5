import "server-only"
import { transaction } from "#lib/platform/database.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import type { OpenSession } from "../open-session.ts"
import { leaveSession } from "../sessions.ts"

/** Ends a session, at whatever stage it is. Doing it twice is doing it once. */
export async function signOut(open: OpenSession): Promise<Result<void, never>> {
  return transaction(async (tx) => {
    await leaveSession(tx, open, "signed_out")
    return ok(undefined)
  })
}
