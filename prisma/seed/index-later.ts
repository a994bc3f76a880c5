import type { ClientBase } from "pg"

type Definition = { table: string; name: string; sql: string }

/** What the seed fills, a table before those that refer to it. */
export const seededTables = [
  "account",
  "application",
  "number_hash",
  "identity_holder",
  "message",
  "payment_slip",
  "payment",
  "registration",
  "dollar_account_request",
  "audit_entry",
]

/**
 * Indexes are cheaper to build once than to keep up with row by row. Takes foreign keys and indexes off the tables that the seed fills, and answers with what puts them back. Only for a
 * table without rows, as the owner: a crash in between leaves a database that has to be made anew, and says so.
 */
export async function withoutIndexes(client: ClientBase): Promise<() => Promise<void>> {
  const foreign = await definitions(client, foreignKeys)
  const indexes = await definitions(client, plainIndexes)
  for (const { table, name } of foreign) await client.query(`alter table ${table} drop constraint "${name}"`)
  for (const { name } of indexes) await client.query(`drop index "${name}"`)
  // What comes in is not looked at before all of it is there.
  for (const table of seededTables) await client.query(`alter table ${table} set (autovacuum_enabled = false)`)
  return async () => {
    await client.query("set maintenance_work_mem = '512MB'")
    for (const { sql } of indexes) await client.query(sql)
    for (const { table, name, sql } of foreign)
      await client.query(`alter table ${table} add constraint "${name}" ${sql}`)
    for (const table of seededTables) await client.query(`alter table ${table} reset (autovacuum_enabled)`)
    await client.query("reset maintenance_work_mem")
  }
}

// Primary keys stay: COPY in order of their keys is cheap, and a mistake in the seed shows at once.
const plainIndexes = `
  select tablename as table, indexname as name, indexdef as sql from pg_indexes
  where schemaname = 'public' and tablename = any($1)
    and indexname not in (select conname from pg_constraint where contype in ('p', 'u'))`

const foreignKeys = `
  select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as sql from pg_constraint
  where contype = 'f' and conrelid::regclass::text = any($1)`

async function definitions(client: ClientBase, sql: string): Promise<Definition[]> {
  return (await client.query<Definition>(sql, [seededTables])).rows
}
