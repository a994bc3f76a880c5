import "server-only"
import { record } from "#lib/audit/record.ts"
import { transaction } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import { NotFound, ok, type Result } from "#lib/platform/result.ts"
import { rememberDevice } from "./proofs/devices.ts"
import { type StartedSession, startSession } from "./sessions.ts"
import type { Visitor } from "./visitor.ts"

/** Signs in as one of the trial's people, without a password or a factor. Where there is no trial, there is no such thing. */
export async function startSessionFor(accountId: string, visitor: Visitor): Promise<Result<StartedSession, never>> {
  if (!environment().TRIAL) throw new NotFound("page")
  return transaction(async (tx) => {
    const account = await tx.account.findUnique({ where: { id: accountId }, select: { id: true, role: true } })
    if (!account) throw new NotFound("account")
    const started = await startSession(tx, account, "full", visitor)
    await rememberDevice(tx, accountId, visitor)
    await record(tx, account, { type: "account.trial_person_taken", account: accountId })
    return ok(started)
  })
}
