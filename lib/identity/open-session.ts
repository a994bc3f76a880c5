import "server-only"
import { createHash } from "node:crypto"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import type { Locale } from "#lib/platform/locale.ts"
import type { Person } from "./actor.ts"
import { factorFor } from "./permissions.ts"

export type Stage = "code" | "totp" | "new_password" | "enrol" | "full"

/** A session that has not ended, at whatever stage, with its account. */
export type OpenSession = Omit<Person, "kind" | "steppedUpAt"> & {
  idHash: Uint8Array<ArrayBuffer>
  stage: Stage
  steppedUpAt: Date | null
  /** Its absolute end, which nothing puts off. */
  endsAt: Date
  /** When it ends if nothing more is asked: the idle end, or the absolute one where that comes first. */
  runsOutAt: Date
}

type Asked = { seen?: boolean; language?: Locale | undefined }

// A busy page doesn't write at each request: the idle end may be late by this much, and never early.
const seenEverySeconds = 60

/** How a session's id rests in the database: whoever reads the table can't sign in with it. */
export function sessionHash(id: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(id).digest())
}

/**
 * The session with this id, unless it was ended, has reached its absolute or its idle end, or its account is
 * suspended. Every request comes through here (by `app/session.ts`). `seen: false` is for what the browser asks by
 * itself: it doesn't keep a session alive. `language` is the page's: the account's follows it, and with it the e-mails.
 */
export async function openSession(id: string, { seen = true, language }: Asked = {}): Promise<OpenSession | null> {
  const at = now()
  const idHash = sessionHash(id)
  const [row] = await database.$queryRaw<FoundSession[]>`
    select account.id, account.role::text as role, account.email, account.locale,
      coalesce(nullif(account.display_name, ''), account.email) as name,
      session.public_id as session, session.stage::text as stage, session.stepped_up_at as "steppedUpAt",
      session.ends_at as "endsAt", session.last_seen_at as "lastSeenAt", session.idle_seconds as "idleSeconds"
    from session join account on account.id = session.account_id -- session_pkey
    where session.id_hash = ${idHash} and session.ended_at is null and session.ends_at > ${at}
      and session.last_seen_at + session.idle_seconds * interval '1 second' > ${at}
      and account.suspended_at is null`
  if (!row) return null
  const { lastSeenAt, idleSeconds, ...open } = row
  const writes = seen && lastSeenAt < addSeconds(at, -seenEverySeconds)
  if (writes) {
    await database.session.updateMany({ where: { idHash, lastSeenAt: { lt: at } }, data: { lastSeenAt: at } })
  }
  const idleEnd = addSeconds(writes ? at : lastSeenAt, idleSeconds)
  const found = { ...open, idHash, runsOutAt: earlier(idleEnd, open.endsAt) }
  if (open.stage !== "full" || !language || language === open.locale) return found
  await database.account.update({ where: { id: open.id }, data: { locale: language }, select: { id: true } })
  return { ...found, locale: language }
}

function earlier(one: Date, other: Date): Date {
  return one.getTime() < other.getTime() ? one : other
}

type FoundSession = Omit<OpenSession, "idHash" | "runsOutAt"> & { lastSeenAt: Date; idleSeconds: number }

/** Whoever a session stands for, or null before its last stage. */
export function personOf(open: OpenSession | null): Person | null {
  if (open?.stage !== "full" || !open.steppedUpAt) return null
  const { id, role, name, email, locale, session, steppedUpAt } = open
  return { kind: "person", id, role, name, email, locale, session, steppedUpAt }
}

const hour = 3_600
// Whoever sees others' applications has the short ends (SECURITY.md, "Session").
const staffEnds = { absoluteSeconds: 12 * hour, idleSeconds: hour / 2 }
const freelancerEnds = { absoluteSeconds: 30 * 24 * hour, idleSeconds: 12 * hour }
const unfinishedEnds = { absoluteSeconds: hour / 4, idleSeconds: hour / 4 }

/** How long a session at a stage may last in all, and without being used. */
export function sessionEnds(stage: Stage, role: Person["role"]): { absoluteSeconds: number; idleSeconds: number } {
  if (stage !== "full") return unfinishedEnds
  return factorFor(role) === "always" ? staffEnds : freelancerEnds
}
