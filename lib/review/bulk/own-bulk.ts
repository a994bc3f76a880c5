import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import type { BulkAct } from "./acts.ts"

export type OwnBulk = {
  id: string
  act: BulkAct
  taker: string | null
  orderedAt: Date
  endedAt: Date | null
  all: number
  done: number
}

const MOST = 20

/** The last twenty that somebody ordered, the newest first. */
export async function ownBulk(actor: Person): Promise<OwnBulk[]> {
  authorise(actor, "review.claim")
  return database.$queryRaw<OwnBulk[]>`
    select own.id::text, act, taker.display_name as taker, ordered_at as "orderedAt", ended_at as "endedAt", items.*
    from (
      select * from bulk_work where account_id = ${actor.id}::uuid and ordered_at is not null
      order by gathered_at desc limit ${MOST} -- bulk_work_account_id_gathered_at_idx
    ) own left join account taker on taker.id = own.taker_id
    cross join lateral (
      select count(*)::int as all, count(*) filter (where result = 'done')::int as done
      from bulk_item where bulk_id = own.id
    ) items
    order by own.gathered_at desc`
}
