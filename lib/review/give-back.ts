import "server-only"
import { recordAll } from "#lib/audit/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { Prisma, type Tx } from "#lib/platform/database.ts"
import { handOver } from "./hand-over.ts"
import { letGoUndecided } from "./let-go.ts"

/** Puts back into the queue all that somebody holds who may hold it no longer. Their account is the caller's until the end. */
export async function giveBackApplications(tx: Tx, actor: Person, holder: string): Promise<void> {
  const held = Prisma.sql`assignee_id = ${holder}::uuid` // application_desk_officer
  const given = await handOver(tx, held, letGoUndecided)
  await recordAll(
    tx,
    actor,
    given.map((id) => ({ type: "application.released", application: id })),
  )
}
