import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { endSessions } from "#lib/identity/sessions.ts"
import { now } from "#lib/platform/clock.ts"
import { type Tx, transaction } from "#lib/platform/database.ts"
import { ok, type Result } from "#lib/platform/result.ts"

/** Ends one of one's own sessions. One that has ended meanwhile, or is somebody else's, is left as it is. */
export async function endOwnSession(actor: Person, { session }: { session: string }): Promise<Result<void, never>> {
  authorise(actor, "sign-in.own")
  return transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { publicId: session, accountId: actor.id, endedAt: null },
      data: { endedAt: now(), endedBecause: "ended_by_owner" },
    })
    if (count === 1)
      await record(tx, actor, { type: "account.sessions_ended", account: actor.id, because: "one", count })
    return ok(undefined)
  })
}

/** Ends all of one's own sessions but the one that asks. */
export async function endOtherSessions(actor: Person): Promise<Result<void, never>> {
  authorise(actor, "sign-in.own")
  return transaction(async (tx) => {
    await endOthers(tx, actor, "others")
    return ok(undefined)
  })
}

/** The same as part of another change, with its reason in the log. */
export async function endOthers(tx: Tx, actor: Person, because: string): Promise<void> {
  const count = await endSessions(tx, actor.id, because, actor.session)
  await record(tx, actor, { type: "account.sessions_ended", account: actor.id, because, count })
}
