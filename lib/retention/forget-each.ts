import "server-only"
import { addMonths, startOf, today } from "#lib/platform/clock.ts"
import { oneByOne } from "#lib/platform/one-by-one.ts"

/** No more of a kind go in one night. */
const MOST_A_NIGHT = 5_000

export type Forgotten = { forgotten: number; failed: number }
type Row = { id: string }

/** What was changed last before this instant has been kept for so many whole years. The day of the anniversary is still kept. */
export function keptUntil(years: number): Date {
  return startOf(addMonths(today(), -12 * years))
}

/** Forgets what `find` gives, by id. `forget` says whether it was still there to be forgotten. */
export async function forgetEach(
  what: string,
  find: (after: string, limit: number) => Promise<Row[]>,
  forget: (id: string) => Promise<boolean>,
): Promise<Forgotten> {
  const { done, failed } = await oneByOne<Row>({
    what: `forget ${what}`,
    find: (after, limit) => find(after?.id ?? "00000000-0000-0000-0000-000000000000", limit),
    run: ({ id }) => forget(id),
    most: MOST_A_NIGHT,
  })
  return { forgotten: done, failed }
}
