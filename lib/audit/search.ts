import "server-only"
import { type Actor, authorise } from "#lib/identity/actor.ts"
import { addDays, startOf } from "#lib/platform/clock.ts"
import { database, Prisma } from "#lib/platform/database.ts"
import { isAuditMac } from "#lib/platform/encryption.ts"
import { pageOf } from "#lib/platform/list-cursor.ts"
import { auditText } from "./record.ts"
import type { AuditCursor, AuditFilters } from "./search-address.ts"

export type AuditLine = {
  id: string
  at: Date
  /** The move's own name where it is one ("application.declined"), else the entry's type. */
  event: string
  actor: { id: string | null; name: string; role: string }
  subject: { kind: string; reference: string | null; name: string | null }
  detail: Record<string, unknown>
  /** Whether the entry still has the keyed hash that it was written with. */
  isIntact: boolean
}

export type AuditPage = { lines: AuditLine[]; newer: AuditCursor | null; older: AuditCursor | null }

const LINES = 50
const { sql } = Prisma

/** The audit log, the newest first, fifty entries from a cursor on. */
export async function searchAudit(
  actor: Actor,
  { filters, cursor }: { filters: AuditFilters; cursor: AuditCursor | null },
): Promise<AuditPage> {
  authorise(actor, "audit.read")
  const isBack = cursor?.direction === "before"
  const order = isBack ? sql`at, id` : sql`at desc, id desc`
  const found = await database.$queryRaw<FoundEntry[]>`
    with page as materialized (${await entries({ filters, cursor, order })}),
      shown as (select page.id::text, at, type, actor_id::text as "actorId", actor_role as "actorRole",
        subject_kind as "subjectKind", subject_id as "subjectId", detail, key_id as "keyId", mac,
        coalesce(nullif(doer.display_name, ''), actor_role) as name, nullif(about.display_name, '') as "subjectName",
        (select reference from application where page.subject_kind = 'application' and id::text = page.subject_id
          and id = page.subject_id::uuid) as reference
      from page left join account doer on doer.id = page.actor_id
      left join account about
        on about.id = case when page.subject_kind = 'account' then nullif(page.subject_id, '-')::uuid end)
    select * from shown order by ${isBack ? sql`at, id::bigint` : sql`at desc, id::bigint desc`}`
  const placeOf = ({ at, id }: FoundEntry) => ({ at, id })
  const { rows, newer, older } = pageOf(found, { size: LINES, from: cursor, placeOf })
  return { lines: rows.map(asLine), newer, older }
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
  subjectName: string | null
  reference: string | null
}

type Sought = { filters: AuditFilters; cursor: AuditCursor | null; order: Prisma.Sql }

/**
 * So many entries as a page shows. Each person and each thing is looked up in the order of its own index, so that the
 * newest of somebody who is in the log a million times cost no more than anybody's.
 */
async function entries({ filters, cursor, order }: Sought): Promise<Prisma.Sql> {
  const all = Prisma.join([...narrowed(filters), fromCursor(cursor)], " and ")
  const those = (which: Prisma.Sql) =>
    sql`select * from audit_entry where ${which} and ${all} order by ${order} limit ${LINES + 1}`
  const keys = filters.reference ? await ofApplication(filters) : filters.people && ofPeople(filters.people)
  // By action: audit_entry_event. By time: audit_entry_at_id_idx.
  if (!keys) return those(sql`true`)
  if (keys.length === 0) return those(sql`false`)
  const found = Prisma.join(
    keys.map((key) => sql`(${those(key)})`),
    " union ",
  )
  return sql`select * from (${found}) found order by ${order} limit ${LINES + 1}`
}

/** What somebody did, and what was done to their account: audit_entry_actor_id_at_id_idx, audit_entry_subject_id_at_id_idx. */
function ofPeople(people: string[]): Prisma.Sql[] {
  return people.flatMap((id) => [sql`actor_id = ${id}::uuid`, sql`subject_id = ${id}`])
}

/** An application, and what came of it: audit_entry_subject_id_at_id_idx. */
async function ofApplication({ reference, people }: AuditFilters): Promise<Prisma.Sql[]> {
  const subjects = await database.$queryRaw<{ id: string }[]>`
    with sought as (select id from application where reference = ${reference}) -- application_reference_key
    select id::text from sought
    union all select id::text from registration where application_id in (select id from sought)
    union all select id::text from dollar_account_request where application_id in (select id from sought)`
  const byThem = people ? sql`(${Prisma.join(ofPeople(people), " or ")})` : sql`true`
  return subjects.map(({ id }) => sql`subject_id = ${id} and ${byThem}`)
}

function narrowed({ event, from, to }: AuditFilters): Prisma.Sql[] {
  return [
    event ? sql`coalesce(detail ->> 'event', type) = ${event}` : null,
    from ? sql`at >= ${startOf(from)}` : null,
    to ? sql`at < ${startOf(addDays(to, 1))}` : null,
  ].filter((condition) => condition !== null)
}

function fromCursor(cursor: AuditCursor | null): Prisma.Sql {
  if (!cursor) return sql`true`
  const { direction, at, id } = cursor
  return direction === "after" ? sql`(at, id) < (${at}, ${id}::bigint)` : sql`(at, id) > (${at}, ${id}::bigint)`
}

function asLine(row: FoundEntry): AuditLine {
  const event = typeof row.detail.event === "string" ? row.detail.event : row.type
  return {
    id: row.id,
    at: row.at,
    event,
    actor: { id: row.actorId, name: row.name, role: row.actorRole },
    subject: { kind: row.subjectKind, reference: row.reference, name: row.subjectName },
    detail: row.detail,
    isIntact: isAuditMac(auditText(row), row.keyId, row.mac),
  }
}
