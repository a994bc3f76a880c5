import "server-only"
import { asked } from "#lib/application/index.ts"
import type { Prisma, Tx } from "#lib/platform/database.ts"

/** Who holds it from now on, and since when. */
type Holder = { assigneeId: string | null; claimedAt: Date | null }

/**
 * Gives all that is still as `held` says to somebody else, or to nobody. Answers with their ids. What the applicant is
 * asked keeps its version: to them it's no change, and the form that they have open is still good.
 */
export async function handOver(tx: Tx, held: Prisma.Sql, { assigneeId, claimedAt }: Holder): Promise<string[]> {
  const given = await tx.$queryRaw<{ id: string }[]>`
    update application set assignee_id = ${assigneeId}::uuid, claimed_at = ${claimedAt}, holder_seen_at = null,
      version = version + case when status = any(${[...asked]}::"ApplicationStatus"[]) then 0 else 1 end
    where id in (select id from application where ${held} order by id for no key update) -- application_pkey
    returning id::text`
  return given.map(({ id }) => id)
}
