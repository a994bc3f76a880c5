import "server-only"
import { recordAll } from "#lib/audit/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import type { Tx } from "#lib/platform/database.ts"
import { unclosed } from "./lifecycle.ts"

/** Gives back every enquiry of somebody who may hold none any longer. Their account is the caller's until the end. */
export async function giveBackEnquiries(tx: Tx, actor: Person, holder: string): Promise<void> {
  const given = await tx.enquiry.updateManyAndReturn({
    where: { assigneeId: holder, status: { in: [...unclosed] } },
    data: { assigneeId: null, claimedAt: null, version: { increment: 1 } },
    select: { id: true },
  })
  await recordAll(
    tx,
    actor,
    given.map(({ id }) => ({ type: "enquiry.released", enquiry: id })),
  )
}
