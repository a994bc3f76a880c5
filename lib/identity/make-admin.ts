import "server-only"
import { record } from "#lib/audit/record.ts"
import { now, randomToken } from "#lib/platform/clock.ts"
import { isTaken, transaction } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { type Actor, authorise } from "./actor.ts"
import { type Busy, hashPassword } from "./proofs/passwords.ts"

export type MakeAdminProblem = { code: "admin_exists" } | { code: "address_taken" } | Busy

/**
 * Makes an administrator's account with a first password, which is answered here and nowhere else. At first use it is
 * replaced, and a second factor set up. Problems: admin_exists (unless `another` is wanted), address_taken, busy.
 */
export async function makeAdmin(
  actor: Actor,
  { email, another }: { email: string; another: boolean },
): Promise<Result<{ password: string }, MakeAdminProblem>> {
  authorise(actor, "staff.make-admin")
  const password = randomToken(15)
  const hashed = await hashPassword(password)
  if (!hashed.ok) return hashed
  try {
    return await transaction(async (tx) => {
      // One at a time, so that two first admins can't be made at once.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('first admin'))`
      const before = await tx.account.count({ where: { role: "admin" } })
      if (before > 0 && !another) return problem({ code: "admin_exists" })
      const account = await tx.account.create({
        data: { email, passwordHash: hashed.value, role: "admin", mustChangePassword: true, createdAt: now() },
        select: { id: true, role: true },
      })
      await record(tx, actor, { type: "account.created", account: account.id, role: account.role })
      return ok({ password })
    })
  } catch (error) {
    if (isTaken(error, "account_email_key")) return problem({ code: "address_taken" })
    throw error
  }
}
