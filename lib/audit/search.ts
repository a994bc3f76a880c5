import "server-only"
import { type Actor, authorise } from "#lib/identity/actor.ts"
import { addDays, type CalendarDate, startOf } from "#lib/platform/clock.ts"
import { database, Prisma } from "#lib/platform/database.ts"
import { isAuditMac } from "#lib/platform/encryption.ts"
import { auditText } from "./record.ts"

export type AuditFilters = { reference?: string; event?: string; day?: CalendarDate; actor?: string }
export type AuditCursor = { direction: "before" | "after"; id: string }

export type AuditLine = {
  id: string
  at: Date
  /** The move's own name where it is one ("application.declined"), else the entry's type. */
  event: string
  actor: { id: string | null; name: string; role: string }
  subject: { kind: string; reference: string | null }
  detail: Record<string, unknown>
  /** Whether the entry still has the keyed hash that it was written with. */
  isIntact: boolean
}

export type AuditPage = { lines: AuditLine[]; newer: AuditCursor | null; older: AuditCursor | null }

const LINES = 50

/** The audit log, the newest first, fifty entries from a cursor on. */
export async function searchAudit(
  actor: Actor,
  { filters, cursor }: { filters: AuditFilters; cursor: AuditCursor | null },
): Promise<AuditPage> {
  authorise(actor, "audit.read")
  const isBack = cursor?.direction === "after"
  const rows = await database.$queryRaw<FoundEntry[]>`
    select entry.id::text, entry.at, entry.type, entry.actor_id::text as "actorId", entry.actor_role as "actorRole",
      entry.subject_kind as "subjectKind", entry.subject_id as "subjectId", entry.detail, entry.key_id as "keyId", entry.mac,
      coalesce(nullif(account.display_name, ''), entry.actor_role) as name,
      (select reference from application where entry.subject_kind = 'application' and id::text = entry.subject_id
        and id = entry.subject_id::uuid) as reference
    from (select * from audit_entry where ${matching(filters)} and ${fromCursor(cursor)}
      order by id ${isBack ? Prisma.sql`asc` : Prisma.sql`desc`} limit ${LINES + 1}) entry
    left join account on account.id = entry.actor_id
    order by entry.id ${isBack ? Prisma.sql`asc` : Prisma.sql`desc`}`
  const hasMore = rows.length > LINES
  const page = isBack ? rows.slice(0, LINES).reverse() : rows.slice(0, LINES)
  const [first, last] = [page.at(0), page.at(-1)]
  return {
    lines: page.map(asLine),
    newer: first && (isBack ? hasMore : cursor !== null) ? { direction: "after", id: first.id } : null,
    older: last && (isBack || hasMore) ? { direction: "before", id: last.id } : null,
  }
}

type FoundEntry = {
  id: string
  at: Date
  type: string
  actorId: string | null
  actorRole: string
  subjectKind: string
  subjectId: string
  detail: Record<string, unknown>
  keyId: string
  mac: Uint8Array
  name: string
  reference: string | null
}

// By application: audit_entry_subject_id_id_idx. By person: audit_entry_actor_id_id_idx. By day: audit_entry_at_idx.
function matching({ reference, event, day, actor }: AuditFilters): Prisma.Sql {
  const conditions = [
    reference
      ? Prisma.sql`subject_id = (select id::text from application where application.reference = ${reference})`
      : null,
    event ? Prisma.sql`coalesce(detail ->> 'event', type) = ${event}` : null,
    day ? Prisma.sql`at >= ${startOf(day)} and at < ${startOf(addDays(day, 1))}` : null,
    actor ? Prisma.sql`actor_id = ${actor}::uuid` : null,
  ].filter((condition) => condition !== null)
  return conditions.length > 0 ? Prisma.join(conditions, " and ") : Prisma.sql`true`
}

function fromCursor(cursor: AuditCursor | null): Prisma.Sql {
  if (!cursor) return Prisma.sql`true`
  return cursor.direction === "before" ? Prisma.sql`id < ${cursor.id}::bigint` : Prisma.sql`id > ${cursor.id}::bigint`
}

function asLine(row: FoundEntry): AuditLine {
  const event = typeof row.detail.event === "string" ? row.detail.event : row.type
  return {
    id: row.id,
    at: row.at,
    event,
    actor: { id: row.actorId, name: row.name, role: row.actorRole },
    subject: { kind: row.subjectKind, reference: row.reference },
    detail: row.detail,
    isIntact: isAuditMac(auditText(row), row.keyId, row.mac),
  }
}
