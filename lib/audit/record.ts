import "server-only"
import type { Actor } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import type { Tx } from "#lib/platform/database.ts"
import { auditMac } from "#lib/platform/encryption.ts"
import { type AuditEvent, subjectOf } from "./events.ts"

/** What an entry's keyed hash is taken of. */
export type AuditText = {
  at: Date
  type: string
  actorId: string | null
  actorRole: string
  subjectKind: string
  subjectId: string
  detail: Record<string, unknown>
}

/** An entry as one line of text, always the same for the same entry: keys sorted, time in UTC with milliseconds. */
export function auditText(entry: AuditText): string {
  const { at, type, actorId, actorRole, subjectKind, subjectId, detail } = entry
  return JSON.stringify([at.toISOString(), type, actorId, actorRole, subjectKind, subjectId, sorted(detail)])
}

// PostgreSQL keeps a JSON object's keys in an order of its own: the text must not depend on any.
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value
  const keys = Object.keys(value).sort()
  return keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])])
}

type Doer = Pick<Actor, "id" | "role"> | AnonymousActor

/** Writes what happened into the audit log, in the transaction of the change itself. */
export function record(tx: Tx, actor: Doer, event: AuditEvent): Promise<void> {
  return recordAll(tx, actor, [event])
}

/** The same for what happened to many things at once: one statement, however many they are. */
export async function recordAll(tx: Tx, actor: Doer, events: readonly AuditEvent[]): Promise<void> {
  const at = now()
  const [actorId, actorRole] = [actor.id ?? null, actor.role]
  const entries = events.map(({ type, ...detail }) => {
    const { kind: subjectKind, id: subjectId } = subjectOf({ type, ...detail } as AuditEvent)
    const { keyId, mac } = auditMac(auditText({ at, type, actorId, actorRole, subjectKind, subjectId, detail }))
    return { type, kind: subjectKind, id: subjectId, detail, key: keyId, mac: Buffer.from(mac).toString("hex") }
  })
  await tx.$executeRaw`
    insert into audit_entry (at, type, actor_id, actor_role, subject_kind, subject_id, detail, key_id, mac)
    select ${at}, type, ${actorId}::uuid, ${actorRole}, kind, id, detail, key, decode(mac, 'hex')
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      as entry (type text, kind text, id text, detail jsonb, key text, mac text)`
}

/** Somebody who has not signed in: all that the log knows is that they came by. */
export type AnonymousActor = { id?: undefined; role: "visitor" }
export const visitor: AnonymousActor = { role: "visitor" }
