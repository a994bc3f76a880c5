import type { ClientBase } from "pg"
import { CopyTable } from "./copy.ts"
import { seededTables } from "./index-later.ts"
import type { SeedContext } from "./made.ts"
import { applicationRows } from "./rows.ts"

/** Makes the rows of the applications `from` up to `to` and copies them in, in one transaction. */
export async function seedChunk(client: ClientBase, context: SeedContext, from: number, to: number): Promise<void> {
  const tables = new Map<string, CopyTable>(seededTables.map((name) => [name, new CopyTable(name)]))
  for (let index = from; index < to; index++) {
    for (const { table, row } of applicationRows(index, context)) tables.get(table)?.add(row)
  }
  await client.query("begin")
  for (const table of tables.values()) await table.send(client)
  await client.query("commit")
}
