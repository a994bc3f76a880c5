import "server-only"
import type { Person } from "#lib/identity/actor.ts"
import type { Tx } from "#lib/platform/database.ts"
import { takeFromHolder } from "./release.ts"

/** Puts back into the queue all that somebody holds who may hold it no longer. Their account is the caller's until the end. */
export async function giveBackApplications(tx: Tx, actor: Person, holder: string): Promise<void> {
  const held = await tx.$queryRaw<{ id: string; version: number }[]>`
    select id::text, version from application -- application_desk_officer
    where assignee_id = ${holder}::uuid order by id for no key update`
  for (const one of held) await takeFromHolder(tx, actor, { ...one, assigneeId: holder })
}
