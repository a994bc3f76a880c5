import { readFile } from "node:fs/promises"
import type { ClientBase } from "pg"
import { type CalendarDate, today } from "#lib/platform/clock.ts"
import { type ReferenceTable, referenceTables } from "./tables.ts"

/** What a load changed, counted over all tables. */
export type ReferenceChanges = { written: number; ended: number; deleted: number }

/** Any number that no other advisory lock of the portal uses: two nodes that start together load one after the other. */
const LOAD_LOCK = 7_215_001

/**
 * Brings the reference tables to what the files beside this one say, in one transaction on `client`. A second run
 * changes nothing. A row that applications may name is never deleted: when its file drops it, today is its last day.
 * Throws what PostgreSQL throws, after undoing everything.
 */
export async function loadReference(client: ClientBase, on: CalendarDate = today()): Promise<ReferenceChanges> {
  const files = await Promise.all(referenceTables.map(({ file }) => readFile(new URL(file, import.meta.url), "utf8")))
  const changes: ReferenceChanges = { written: 0, ended: 0, deleted: 0 }
  await client.query("begin")
  try {
    await client.query("select pg_advisory_xact_lock($1)", [LOAD_LOCK])
    for (const [index, table] of referenceTables.entries()) {
      const rows = files[index]
      changes.written += (await client.query(upsert(table), [rows])).rowCount ?? 0
      if (table.whenGone === "end") changes.ended += (await client.query(endGone(table), [rows, on])).rowCount ?? 0
      if (table.whenGone === "delete") changes.deleted += (await client.query(deleteGone(table), [rows])).rowCount ?? 0
    }
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    throw error
  }
  return changes
}

// Table and column names come from tables.ts alone; every value travels in $1.
const quoted = (name: string) => `"${name}"`

function recordset({ columns }: ReferenceTable, only = Object.keys(columns)): string {
  return `jsonb_to_recordset($1::jsonb) as file(${only.map((name) => `${quoted(name)} ${columns[name]}`).join(", ")})`
}

function upsert(table: ReferenceTable): string {
  const names = Object.keys(table.columns)
  const rest = names.filter((name) => !table.key.includes(name)).map(quoted)
  const list = names.map(quoted).join(", ")
  return `insert into ${quoted(table.table)} as kept (${list}) select ${list} from ${recordset(table)}
    on conflict (${table.key.map(quoted).join(", ")}) do update set ${rest.map((n) => `${n} = excluded.${n}`).join(", ")}
    where (${rest.map((n) => `kept.${n}`).join(", ")}) is distinct from (${rest.map((n) => `excluded.${n}`).join(", ")})`
}

function gone(table: ReferenceTable): string {
  const same = table.key.map((name) => `file.${quoted(name)} = kept.${quoted(name)}`).join(" and ")
  return `not exists (select from ${recordset(table, [...table.key])} where ${same})`
}

function endGone(table: ReferenceTable): string {
  return `update ${quoted(table.table)} kept set valid_to = $2::date
    where (valid_to is null or valid_to > $2::date) and ${gone(table)}`
}

function deleteGone(table: ReferenceTable): string {
  return `delete from ${quoted(table.table)} kept where ${gone(table)}`
}
