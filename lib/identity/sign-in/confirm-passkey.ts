import "server-only"
import { now } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import type { OpenSession } from "../open-session.ts"
import { spendTry } from "../proofs/limits.ts"
import { optionsToUse, usedPasskey } from "../proofs/passkeys.ts"
import type { PasskeyInput } from "../schema.ts"
import type { StartedSession } from "../sessions.ts"
import type { Visitor } from "../visitor.ts"
import { goOn, type SignInOver } from "./go-on.ts"
import { noteRefusal } from "./refusals.ts"

const refused = { code: "passkey_refused" } as const

/**
 * Goes on with a sign-in by a passkey instead of the code. Challenges are what is limited, and each is good for one
 * answer. Problems: passkey_refused, sign_in_again.
 */
export async function confirmPasskey(
  open: OpenSession,
  visitor: Visitor,
  { passkey }: PasskeyInput,
): Promise<Result<StartedSession, typeof refused | SignInOver>> {
  const used = await usedPasskey(open, passkey)
  if (!used) {
    await noteRefusal(visitor, open.id, "passkey")
    return problem(refused)
  }
  return transaction(async (tx) => {
    const { id, before, counter } = used
    const { count } = await tx.passkey.updateMany({
      where: { id, counter: before },
      data: { counter, lastUsedAt: now() },
    })
    return count === 1 ? goOn(tx, open, visitor) : problem(refused)
  })
}

/** What the browser needs to have a passkey sign; null where none is asked for, or there is none. Problem: too_many_tries. */
export async function askToUsePasskey(open: OpenSession, visitor: Visitor) {
  if (open.stage !== "code" && open.stage !== "totp") return ok(null)
  const allowed = await spendTry({ action: "passkey", account: open.id, visitor, knownDevice: false })
  return allowed.ok ? ok(await optionsToUse(open)) : allowed
}
