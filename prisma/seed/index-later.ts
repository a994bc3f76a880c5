import pg, { type ClientBase } from "pg"

/** What the seed fills, a table before those that refer to it. */
export const seededTables = [
  "account",
  "application",
  "number_hash",
  "duplicate_pair",
  "identity_holder",
  "message",
  "decision",
  "payment_slip",
  "payment",
  "registration",
  "dollar_account_request",
  "audit_entry",
]

/** What the database makes of them by itself: by its triggers row by row, or of all of them at once. */
const derivedTables = ["name_bearer"]
const everyTable = [...seededTables, ...derivedTables]

type Definition = { table: string; name: string; sql: string }

/**
 * Indexes are cheaper to build once than to keep up with row by row. Takes keys and indexes off the tables that the
 * seed fills, and answers with what vacuums the tables and puts all of it back. Only for tables without rows, as the
 * owner: a crash in between leaves a database that has to be made anew.
 */
export async function withoutIndexes(client: ClientBase, url: string): Promise<() => Promise<void>> {
  const definitions = async (sql: string) => (await client.query<Definition>(sql, [everyTable])).rows
  const foreign = await definitions(foreignKeys)
  const primary = await definitions(primaryKeys)
  const indexes = await definitions(everyIndex)
  const drop = ({ table, name }: Definition) => client.query(`alter table ${table} drop constraint "${name}"`)
  for (const key of [...foreign, ...primary]) await drop(key)
  for (const { name } of indexes) await client.query(`drop index if exists "${name}"`)
  // What comes in is not looked at before all of it is there.
  for (const table of everyTable) await client.query(`alter table ${table} set (autovacuum_enabled = false)`)
  await client.query("alter table application disable trigger user")
  const put = ({ table, name, sql }: Definition) => `alter table ${table} add constraint "${name}" ${sql}`
  return async () => {
    await client.query("alter table application enable trigger user")
    await inTwos(url, ["select desk_tally_fill()", "select name_words_fill()"])
    // The largest first, so that the two end together. Without indexes a vacuum reads each table once.
    await inTwos(
      url,
      everyTable.toReversed().map((table) => `vacuum (analyze) ${table}`),
    )
    await inTwos(
      url,
      indexes.map(({ sql }) => sql),
    )
    for (const key of [...primary, ...foreign]) await client.query(put(key))
    for (const table of everyTable) await client.query(`alter table ${table} reset (autovacuum_enabled)`)
  }
}

const foreignKeys = `
  select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as sql from pg_constraint
  where contype = 'f' and (conrelid::regclass::text = any($1) or confrelid::regclass::text = any($1))`

// Its index is built like any other, and is made the key afterwards.
const primaryKeys = `
  select conrelid::regclass::text as table, conname as name, format('primary key using index %I', conname) as sql
  from pg_constraint where contype = 'p' and conrelid::regclass::text = any($1)`

const everyIndex = `
  select tablename as table, indexname as name, indexdef as sql from pg_indexes
  where schemaname = 'public' and tablename = any($1) order by array_position($1, tablename::text) desc`

/** Runs statements that don't need each other on two connections, each taking the next one that is left. */
async function inTwos(connectionString: string, statements: readonly string[]): Promise<void> {
  const left = statements.values()
  const one = async () => {
    const client = new pg.Client({ connectionString })
    await client.connect()
    try {
      await client.query("set maintenance_work_mem = '512MB'")
      await client.query("set max_parallel_maintenance_workers = 0") // two at once are parallel enough
      for (const statement of left) await client.query(statement)
    } finally {
      await client.end()
    }
  }
  await Promise.all([one(), one()])
}
