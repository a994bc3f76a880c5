import "server-only"
import { database } from "#lib/platform/database.ts"

export type Twins = { sameIdentity: string[]; sameIban: string[]; isHeldByAnother: boolean }

/** Other people's applications with the same identity number or IBAN, and whether somebody else holds the number. */
export async function twinsOf(applicationId: string, accountId: string): Promise<Twins> {
  const rows = await database.$queryRaw<{ kind: string; reference: string | null }[]>`
    select distinct own.kind, other.reference
    from number_hash own
    join number_hash twin on twin.hash = own.hash and twin.kind = own.kind and twin.key_id = own.key_id
    join application other on other.id = twin.application_id
    where own.application_id = ${applicationId}::uuid and other.account_id <> ${accountId}::uuid
      and other.submitted_at is not null -- number_hash_hash_kind_key_id_idx
    union all
    select 'held', null
    from number_hash own
    join identity_holder holder on holder.hash = own.hash and holder.key_id = own.key_id
    where own.application_id = ${applicationId}::uuid and own.kind = 'identity'
      and holder.account_id <> ${accountId}::uuid -- identity_holder_pkey`
  const of = (kind: string) => rows.flatMap((row) => (row.kind === kind && row.reference ? [row.reference] : []))
  return {
    sameIdentity: of("identity").sort(),
    sameIban: of("iban").sort(),
    isHeldByAnother: rows.some(({ kind }) => kind === "held"),
  }
}
