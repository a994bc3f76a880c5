import { expect, vi } from "vitest"
import { database } from "#lib/platform/database.ts"

/** Until so many statements wait for a lock. */
export function waiting(count: number): Promise<void> {
  const asMany = async () => {
    const [found] = await database.$queryRaw<{ waiting: number }[]>`
      select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    expect(found?.waiting).toBe(count)
  }
  return vi.waitFor(asMany, { timeout: 10_000 })
}
