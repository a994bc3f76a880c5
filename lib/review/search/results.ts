import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { unseal } from "#lib/platform/encryption.ts"
import { maskCnic, toCnic } from "#lib/platform/fields/cnic.ts"
import { NotFound } from "#lib/platform/result.ts"
import { asRow, type FoundRow, type QueueRow, toldOf } from "../queue.ts"
import { soughtPlace } from "./begin-search.ts"
import { byName } from "./by-name.ts"
import { byNumber } from "./by-number.ts"
import type { Sought } from "./sought.ts"

export type SearchResults = {
  by: Sought["by"]
  /** What was looked for, as it may be shown: an identity number masked. */
  shown: string
  rows: QueueRow[]
  /** From where older ones are looked for; null where these are all. */
  older: string | null
}

/**
 * What a search finds, the last begun first, fifty from an application's id on. Throws NotFound
 * a day after it was made, and for whoever did not make it: the log names one who searched.
 */
export async function searchResults(actor: Person, id: string, after: string | null): Promise<SearchResults> {
  authorise(actor, "review.read")
  const where = { id, accountId: actor.id, expiresAt: { gt: now() } }
  const kept = await database.deskSearch.findFirst({ where, select: { soughtEncrypted: true } })
  if (!kept) throw new NotFound("page")
  const { by, value } = JSON.parse(unseal(kept.soughtEncrypted, soughtPlace(id))) as Sought
  const found = by === "name" ? await byName(value, after) : { ids: await byNumber(by, value), older: null }
  const shown = by === "identity" ? maskCnic(toCnic(value)) : value
  return { by, shown, rows: await told(actor, found.ids), older: found.older }
}

async function told(actor: Person, ids: readonly string[]): Promise<QueueRow[]> {
  if (ids.length === 0) return []
  const rows = await database.$queryRaw<FoundRow[]>`
    ${toldOf} from application left join account officer on officer.id = assignee_id
    where application.id = any(${ids}::uuid[]) and submitted_at is not null and account_id <> ${actor.id}::uuid
    order by application.id desc`
  return rows.map(asRow)
}
