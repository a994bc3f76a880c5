import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { addSeconds, now, randomId } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import { seal } from "#lib/platform/encryption.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import type { Search } from "../schema.ts"
import { readSought } from "./sought.ts"

const DAY = 86_400

/**
 * Keeps for a day what somebody looks for, sealed, under an id that may stand in an address: numbers of people don't
 * belong there. The log says by what was searched, and not for whom.
 */
export async function beginSearch(actor: Person, { sought: typed }: Search): Promise<Result<{ id: string }>> {
  authorise(actor, "review.read")
  const sought = readSought(typed)
  const id = randomId()
  return transaction(async (tx) => {
    const createdAt = now()
    const soughtEncrypted = seal(JSON.stringify(sought), soughtPlace(id))
    await tx.deskSearch.create({
      data: { id, accountId: actor.id, soughtEncrypted, createdAt, expiresAt: addSeconds(createdAt, DAY) },
    })
    await record(tx, actor, { type: "desk.searched", by: sought.by })
    return ok({ id })
  })
}

/** Where a search's words are sealed for. */
export function soughtPlace(id: string) {
  return { table: "desk_search", column: "sought_encrypted", row: id }
}
