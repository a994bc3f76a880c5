import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { isFresh, type StepUpNeeded } from "#lib/identity/fresh.ts"
import { holdSession } from "#lib/identity/hold-session.ts"
import {
  countRecoveryCodes,
  forgetShownRecoveryCodes,
  makeRecoveryCodes,
  recoveryCodesToKeep,
} from "#lib/identity/proofs/recovery-codes.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { NotFound, ok, problem, type Result } from "#lib/platform/result.ts"

/** The codes to write down, right after they were made; else how many are left. Throws NotFound without an authenticator. */
export async function recoveryCodesPage(actor: Person): Promise<{ codes: string[] | null; left: number }> {
  authorise(actor, "sign-in.own")
  await requireAuthenticator(actor)
  // Whoever finds an open window later reads none of them.
  const codes = isFresh(actor) ? await recoveryCodesToKeep(actor.id) : null
  return { codes, left: await countRecoveryCodes(actor.id) }
}

/** Makes ten new recovery codes; the ones before are void. Problem: step_up_needed. */
export async function renewRecoveryCodes(actor: Person): Promise<Result<void, StepUpNeeded>> {
  authorise(actor, "sign-in.own")
  await requireAuthenticator(actor)
  if (!isFresh(actor)) return problem({ code: "step_up_needed" })
  return transaction(async (tx) => {
    if (!(await holdSession(tx, actor))) return problem({ code: "step_up_needed" })
    await makeRecoveryCodes(tx, actor.id)
    await record(tx, actor, { type: "account.recovery_codes_made", account: actor.id })
    return ok(undefined)
  })
}

/** They are written down: nothing but their hashes stays. Throws NotFound without an authenticator. */
export async function keepRecoveryCodes(actor: Person): Promise<Result<void, never>> {
  authorise(actor, "sign-in.own")
  await requireAuthenticator(actor)
  return transaction(async (tx) => {
    await forgetShownRecoveryCodes(tx, actor.id)
    return ok(undefined)
  })
}

async function requireAuthenticator({ id }: Person): Promise<void> {
  const where = { id, totpEnrolledAt: { not: null } }
  if (!(await database.account.findFirst({ where, select: { id: true } }))) throw new NotFound("page")
}
