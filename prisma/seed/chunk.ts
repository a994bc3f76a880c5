import type { ClientBase } from "pg"
import { CopyTable } from "./copy.ts"
import { applicationRows, type SeedContext } from "./rows.ts"

// A table that others refer to comes before them.
const order = [
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
] as const

/** Makes the rows of the applications `from` up to `to` and copies them in, in one transaction. */
export async function seedChunk(client: ClientBase, context: SeedContext, from: number, to: number): Promise<void> {
  const tables = new Map<string, CopyTable>(order.map((name) => [name, new CopyTable(name)]))
  for (let index = from; index < to; index++) {
    for (const { table, row } of applicationRows(index, context)) tables.get(table)?.add(row)
  }
  await client.query("begin")
  for (const table of tables.values()) await table.send(client)
  await client.query("commit")
}
