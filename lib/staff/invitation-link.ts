import "server-only"
import { createHash } from "node:crypto"
import { now, randomToken } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"

/** The invitation that a link belongs to, or null: used, taken back, replaced, past its days, or guessed. */
export function findInvitation(token: string) {
  return database.staffInvitation.findFirst({
    where: { tokenHash: hashOf(token), expiresAt: { gt: now() } },
    select: { id: true, email: true, displayName: true, role: true },
  })
}

/** Makes the link's secret for the letter that is being written. It rests as a hash, and makes the one before void. */
export async function makeToken(id: string): Promise<string> {
  const token = randomToken()
  await database.staffInvitation.update({ where: { id }, data: { tokenHash: hashOf(token) } })
  return token
}

/**
 * How a link's secret rests. It is random enough that nobody finds it by trying, so a plain hash will do, and one question
 * finds it.
 */
export function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest())
}
