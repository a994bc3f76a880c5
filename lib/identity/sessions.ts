import "server-only"
import { record } from "#lib/audit/record.ts"
import { addSeconds, now, randomId, randomToken } from "#lib/platform/clock.ts"
import type { Tx } from "#lib/platform/database.ts"
import type { Person } from "./actor.ts"
import { type OpenSession, type Stage, sessionEnds, sessionHash } from "./open-session.ts"
import type { Visitor } from "./visitor.ts"

/** What the browser is given. `id` is the secret itself: into the cookie, and nowhere else. */
export type StartedSession = { id: string; publicId: string; stage: Stage; role: Person["role"]; endsAt: Date }

type Owner = { id: string; role: Person["role"] }

/** Makes a session at a stage, and ends the one that the browser had open. The new one's audit entry is the caller's. */
export async function startSession(tx: Tx, owner: Owner, stage: Stage, visitor: Visitor): Promise<StartedSession> {
  // Its cookie is about to go: it would stay open where its owner can't end it.
  if (visitor.session) await leaveSession(tx, visitor.session, "signed_in_anew")
  const { id, row } = newRow(stage, owner.role)
  const publicId = randomId()
  const agent = visitor.agent?.slice(0, 300) ?? null
  await tx.session.create({
    data: { ...row, publicId, accountId: owner.id, createdAt: now(), address: visitor.address, agent },
  })
  return { id, publicId, stage, role: owner.role, endsAt: row.endsAt }
}

/**
 * Takes an open session to another stage under a new id, so that an id seen before somebody proved themselves is worth
 * nothing after. Null when the session has moved on or ended meanwhile.
 */
export async function renewSession(tx: Tx, open: OpenSession, stage: Stage): Promise<StartedSession | null> {
  const { id, row } = newRow(stage, open.role)
  // Proving oneself again doesn't make a session longer.
  const endsAt = open.stage === "full" ? open.endsAt : row.endsAt
  const { count } = await tx.session.updateMany({
    where: { idHash: open.idHash, stage: open.stage, endedAt: null },
    data: { ...row, endsAt },
  })
  return count === 1 ? { id, publicId: open.session, stage, role: open.role, endsAt } : null
}

/** Ends a session that its browser leaves, with the entry in the log. Its next request finds none. Twice is once. */
export async function leaveSession(tx: Tx, open: OpenSession, because: string): Promise<void> {
  const { count } = await tx.session.updateMany({
    where: { publicId: open.session, endedAt: null },
    data: { endedAt: now(), endedBecause: because },
  })
  if (count === 1) await record(tx, open, { type: "account.signed_out", account: open.id, session: open.session })
}

/** Ends an account's sessions, all but `except`. Answers how many. */
export async function endSessions(tx: Tx, accountId: string, because: string, except?: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { accountId, endedAt: null, ...(except ? { publicId: { not: except } } : {}) },
    data: { endedAt: now(), endedBecause: because },
  })
  return count
}

function newRow(stage: Stage, role: Person["role"]) {
  const id = randomToken()
  const at = now()
  const { absoluteSeconds, idleSeconds } = sessionEnds(stage, role)
  const steppedUpAt = stage === "full" ? at : null
  const endsAt = addSeconds(at, absoluteSeconds)
  return { id, row: { idHash: sessionHash(id), stage, lastSeenAt: at, endsAt, idleSeconds, steppedUpAt } }
}
