import "server-only"
import { database, type Tx } from "#lib/platform/database.ts"
import type { Person } from "../actor.ts"
import { deviceHash, type Visitor } from "../visitor.ts"

/** What signing in needs of an account. */
export type SignInAccount = {
  id: string
  role: Person["role"]
  passwordHash: string
  mustChangePassword: boolean
  totpEnrolled: boolean
  suspended: boolean
  /** Whether this browser has signed in to it before. */
  knownDevice: boolean
}

/**
 * The account with this e-mail address, and whether the visitor's browser is known to it, in one question: it takes
 * as long when there is none.
 */
export async function findAccount(email: string, visitor: Visitor, tx: Tx = database): Promise<SignInAccount | null> {
  const [account] = await tx.$queryRaw<SignInAccount[]>`
    select account.id, account.role::text as role, account.password_hash as "passwordHash",
      account.must_change_password as "mustChangePassword", account.totp_enrolled_at is not null as "totpEnrolled",
      account.suspended_at is not null as suspended, device.id_hash is not null as "knownDevice"
    from account -- account_email_key, device_pkey
    left join device on device.account_id = account.id and device.id_hash = ${deviceHash(visitor)}
    where account.email = ${email}`
  return account ?? null
}

/**
 * The same as it is now, and held until the transaction ends: what came in between is seen, and a reset that comes after
 * finds the session that was made and ends it.
 */
export async function holdAccount(tx: Tx, email: string, visitor: Visitor): Promise<SignInAccount | null> {
  // In a statement of its own, so that the next one sees what this one waited for, in every table.
  await tx.$executeRaw`select from account where email = ${email} for no key update -- account_email_key`
  return findAccount(email, visitor, tx)
}
