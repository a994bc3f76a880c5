import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { isFresh, type StepUpNeeded } from "#lib/identity/fresh.ts"
import { orderCode } from "#lib/identity/proofs/codes.ts"
import { spendTry, type TooMany } from "#lib/identity/proofs/limits.ts"
import type { Visitor } from "#lib/identity/visitor.ts"
import { addSeconds, now, randomId } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Email } from "#lib/platform/fields/email.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"

const changeHours = 1

/**
 * Asks to move one's account to another e-mail address. The code for it goes to the present one: whoever only found an
 * open window doesn't get further. Whether the new address has an account is not looked up here, so neither the answer
 * nor its time can tell. Problems: step_up_needed, email_same, too_many_tries.
 */
export async function askEmailChange(
  actor: Person,
  visitor: Visitor,
  { email }: { email: Email },
): Promise<Result<void, StepUpNeeded | { code: "email_same"; field: "email" } | TooMany>> {
  authorise(actor, "account.own")
  if (!isFresh(actor)) return problem({ code: "step_up_needed" })
  if (email === actor.email) return problem({ code: "email_same", field: "email" })
  const allowed = await spendTry({ action: "change-email", account: actor.id, visitor, knownDevice: false })
  if (!allowed.ok) return allowed
  return transaction(async (tx) => {
    const id = randomId()
    const at = now()
    const expiresAt = addSeconds(at, changeHours * 3_600)
    await tx.emailChange.create({
      data: { id, accountId: actor.id, session: actor.session, newEmail: email, createdAt: at, expiresAt },
    })
    await orderCode(tx, "old_address", id)
    await record(tx, actor, { type: "account.email_change_asked", account: actor.id })
    return ok(undefined)
  })
}
