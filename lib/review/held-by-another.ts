import "server-only"
import { database } from "#lib/platform/database.ts"

/** Whether another account holds the identity number of this application: it was given initial approval. */
export async function isHeldByAnother(applicationId: string, accountId: string): Promise<boolean> {
  const [row] = await database.$queryRaw<{ isHeld: boolean }[]>`
    select exists (
      select from number_hash own
      join identity_holder holder on holder.hash = own.hash and holder.key_id = own.key_id
      where own.application_id = ${applicationId}::uuid and own.kind = 'identity'
        and holder.account_id <> ${accountId}::uuid -- identity_holder_pkey
    ) as "isHeld"`
  return row?.isHeld ?? false
}
