import "server-only"
import { unclosed } from "#lib/help/index.ts"
import { authorise, isStaff, type Person } from "#lib/identity/actor.ts"
import { isFresh } from "#lib/identity/fresh.ts"
import { may } from "#lib/identity/permissions.ts"
import { countRecoveryCodes } from "#lib/identity/proofs/recovery-codes.ts"
import { now } from "#lib/platform/clock.ts"
import { database, type Prisma } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import type { MemberState } from "./list.ts"
import { idSchema, type MemberAct } from "./schema.ts"

export type MemberPage = {
  id: string
  name: string
  email: string
  role: Person["role"]
  state: MemberState
  since: Date
  lastSignInAt: Date | null
  sessions: number
  authenticator: boolean
  passkeys: number
  recoveryCodes: number
  applications: number
  enquiries: number
  /** What may be done to them. Nobody does it to themselves. */
  can: MemberAct[]
  /** Whether who is looking has to prove who they are before they do any of it. */
  mustProve: boolean
}

/** A member of the staff, as admins and auditors see them. Throws NotFound. */
export async function memberPage(actor: Person, id: string): Promise<MemberPage> {
  authorise(actor, "staff.read")
  if (!idSchema.safeParse({ id }).success) throw new NotFound("account")
  const account = await database.account.findFirst({ where: { id, closedAt: null }, select: shown })
  if (!account || !isStaff(account)) throw new NotFound("account")
  const at = now()
  const [open, recoveryCodes, applications] = await Promise.all([
    database.$queryRaw<{ sessions: number; lastSignInAt: Date | null }[]>`
      select max(created_at) as "lastSignInAt", count(*) filter (where ended_at is null and ends_at > ${at}
          and last_seen_at + idle_seconds * interval '1 second' > ${at})::int as sessions
      from session where account_id = ${id}::uuid and stage = 'full' -- session_account_id_idx`,
    countRecoveryCodes(id),
    database.application.count({ where: { assigneeId: id, submittedAt: { not: null } } }),
  ])
  const { email, role, suspendedAt, totpEnrolledAt, createdAt, displayName, _count } = account
  const isSuspended = suspendedAt !== null
  const acts: MemberAct[] = ["role", isSuspended ? "lift" : "suspend", "sessions", "factor"]
  return {
    id,
    name: displayName || email,
    email,
    role,
    state: isSuspended ? "suspended" : totpEnrolledAt ? "active" : "no_factor",
    since: createdAt,
    lastSignInAt: open[0]?.lastSignInAt ?? null,
    sessions: open[0]?.sessions ?? 0,
    authenticator: totpEnrolledAt !== null,
    passkeys: _count.passkeys,
    recoveryCodes,
    applications,
    enquiries: _count.answering,
    can: may(actor, "staff.manage", { accountId: id }) ? acts : [],
    mustProve: !isFresh(actor),
  }
}

const shown = {
  email: true,
  role: true,
  displayName: true,
  suspendedAt: true,
  totpEnrolledAt: true,
  createdAt: true,
  _count: { select: { passkeys: true, answering: { where: { status: { in: [...unclosed] } } } } },
} satisfies Prisma.AccountSelect
