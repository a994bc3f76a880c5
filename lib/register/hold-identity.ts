import "server-only"
import { now } from "#lib/platform/clock.ts"
import type { Tx } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"

export type IdentityTaken = { code: "identity_taken" }

/**
 * From initial approval on, an identity number is one account's. Problem: identity_taken, when another account has it
 * or is getting it at this moment. There is a row for each live lookup key, so rotating the key lets nobody in twice.
 */
export async function holdIdentity(
  tx: Tx,
  { applicationId, accountId }: { applicationId: string; accountId: string },
): Promise<Result<void, IdentityTaken>> {
  const [{ wanted } = { wanted: 0 }] = await tx.$queryRaw<{ wanted: number }[]>`
    select count(*)::int as wanted from number_hash where application_id = ${applicationId}::uuid and kind = 'identity'`
  if (wanted === 0) throw new Error("an application without an identity number can't be approved")
  // In the order of the keys, so that two approvals of one number wait for each other and never in a circle.
  const held = await tx.$executeRaw`
    insert into identity_holder (key_id, hash, account_id, since)
    select key_id, hash, ${accountId}::uuid, ${now()} from number_hash
    where application_id = ${applicationId}::uuid and kind = 'identity' order by key_id
    on conflict (hash, key_id) do update set account_id = excluded.account_id
    where identity_holder.account_id = excluded.account_id -- identity_holder_pkey`
  return held === wanted ? ok(undefined) : problem({ code: "identity_taken" })
}
