import "server-only"
import { database } from "#lib/platform/database.ts"

/**
 * Makes one row of a tab's many: each database connection leaves its own behind when it closes. For the night. What
 * somebody is counting on at the moment is left for the next one, so that nobody waits.
 */
export async function foldTally(): Promise<void> {
  await database.$executeRaw`
    with free as (
      select tab, backend from desk_tally where backend <> 0 for update skip locked
    ),
    gone as (
      delete from desk_tally using free
      where desk_tally.tab = free.tab and desk_tally.backend = free.backend
      returning desk_tally.tab, here, moves
    )
    insert into desk_tally (tab, backend, here, moves)
    select tab, 0, sum(here), sum(moves) from gone group by tab
    on conflict (tab, backend) do update
      set here = desk_tally.here + excluded.here, moves = desk_tally.moves + excluded.moves`
}
