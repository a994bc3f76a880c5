import pg from "pg"
import { expect, inject, test } from "vitest"
import { environment } from "#lib/platform/environment.ts"
import { withoutIndexes } from "./index-later.ts"

test("what is taken off the tables for a large seed is put back as it was", async () => {
  const url = new URL(inject("adminUrl"))
  url.pathname = new URL(environment().DATABASE_URL).pathname
  const owner = new pg.Client({ connectionString: url.href })
  await owner.connect()
  try {
    const before = await structure(owner)
    const restore = await withoutIndexes(owner, url.href)
    expect((await structure(owner)).length).toBeLessThan(before.length - 40)
    await restore()
    expect(await structure(owner)).toEqual(before)
  } finally {
    await owner.end()
  }
})

async function structure(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ told: string }>(`
    select conrelid::regclass || ': ' || conname || ' ' || pg_get_constraintdef(oid) as told
    from pg_constraint where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select relname || ' ' || coalesce(reloptions::text, '') from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'
    order by told`)
  return rows.map(({ told }) => told)
}
