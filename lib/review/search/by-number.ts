import "server-only"
import { database, Prisma } from "#lib/platform/database.ts"
import { lookupHashes } from "#lib/platform/encryption.ts"
import type { SoughtBy } from "./sought.ts"

const MOST = 50
const sql = Prisma.sql

/** The ids of the applications that a number, an address or a reference belongs to, the last begun first. */
export async function byNumber(by: Exclude<SoughtBy, "name">, value: string): Promise<string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    select id::text from (${holders[by](value)}) as found (id) order by id desc limit ${MOST}`
  return rows.map(({ id }) => id)
}

const holders = {
  reference: (value: string) => sql`select id from application where reference = ${value}`, // application_reference_key
  registration: (value: string) => sql`select application_id from registration where number = ${value}`, // registration_number_key
  psid: (value: string) => sql`select application_id from payment_slip where psid = ${value}`, // payment_slip_pkey
  // account_email_key, application_account_id_created_at_idx
  email: (value: string) =>
    sql`select application.id from account join application on account_id = account.id where email = ${value}`,
  // application_mobile
  mobile: (value: string) => sql`select id from application where mobile = ${value} and submitted_at is not null`,
  // number_hash_hash_kind_key_id_idx
  identity: (value: string) => {
    const hashes = lookupHashes("identity", value)
    return sql`
      select distinct application_id from number_hash
      join unnest(${hashes.map(({ hash }) => hash)}::bytea[], ${hashes.map(({ keyId }) => keyId)}::text[])
        as sought (hash, key_id) using (hash, key_id)
      where kind = 'identity'`
  },
} satisfies Record<Exclude<SoughtBy, "name">, (value: string) => Prisma.Sql>
