import "server-only"
import type { Tx } from "#lib/platform/database.ts"

/** Gives an account's identity number back to whoever applies with it next. Who is in the register keeps theirs. */
export async function releaseIdentity(tx: Tx, accountId: string): Promise<void> {
  await tx.$executeRaw`
    delete from identity_holder where account_id = ${accountId}::uuid
    and not exists (select from registration where registration.account_id = ${accountId}::uuid)`
}
