import "server-only"
import { record } from "#lib/audit/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import type { StepUpNeeded } from "#lib/identity/fresh.ts"
import { endSessions } from "#lib/identity/sessions.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { withMember } from "./with-member.ts"

const because = "ended_by_admin"

/** Signs a member of the staff out everywhere. A letter tells them. Problem: step_up_needed. Throws NotFound. */
export function endMemberSessions(
  actor: Person,
  { id }: { id: string },
): Promise<Result<{ id: string }, StepUpNeeded>> {
  return withMember(actor, id, async (tx) => {
    const count = await endSessions(tx, id, because)
    await record(tx, actor, { type: "account.sessions_ended", account: id, because, count })
    await sendLetter(tx, "email.sessions-ended", { account: id })
    return ok(undefined)
  })
}
