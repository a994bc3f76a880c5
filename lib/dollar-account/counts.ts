import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { type Tab, tabs } from "./lifecycle.ts"

/** Counting stops here: beyond it the page says "1,000+". */
export const COUNTED = 1_000

export type OpenCounts = Record<Exclude<Tab, "answered">, number>

/** How many requests wait for the board, and how many for a bank, up to one more than `COUNTED`. */
export async function openRequestCounts(actor: Person): Promise<OpenCounts> {
  authorise(actor, "dollar-account.read")
  const [counts] = await database.$queryRaw<OpenCounts[]>`
    select
      (select count(*)::int from (select from dollar_account_request where status = any(${[...tabs["to-endorse"]]}::"DollarAccountStatus"[])
        and account_id <> ${actor.id}::uuid limit ${COUNTED + 1}) _) as "to-endorse",
      (select count(*)::int from (select from dollar_account_request where status = any(${[...tabs["with-bank"]]}::"DollarAccountStatus"[])
        and account_id <> ${actor.id}::uuid limit ${COUNTED + 1}) _) as "with-bank"
    -- dollar_account_request_status_requested_at_id_idx`
  if (!counts) throw new Error("the counts gave no row")
  return counts
}
