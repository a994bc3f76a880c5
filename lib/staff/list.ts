import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { may, staffRoles } from "#lib/identity/permissions.ts"
import { now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"

/** How a member of the staff stands. Without a second factor they set one up at their next sign-in. */
export type MemberState = "active" | "no_factor" | "suspended"
export type ListedMember = {
  id: string
  name: string
  email: string
  role: Person["role"]
  state: MemberState
  /** Null where no sign-in is remembered: sessions are kept for 90 days. */
  lastSignInAt: Date | null
}
export type Invited = {
  id: string
  name: string
  email: string
  role: Person["role"]
  expiresAt: Date
  isOver: boolean
}
export type StaffList = { members: ListedMember[]; invited: Invited[]; mayManage: boolean }

// A board has some hundreds; beyond that a list is no way to find anybody.
const listedAtMost = 1_000

/** The staff by name, and whom an invitation is out to. */
export async function staffList(actor: Person): Promise<StaffList> {
  authorise(actor, "staff.read")
  const [members, invitations] = await Promise.all([
    database.$queryRaw<ListedMember[]>`
      select id::text, coalesce(nullif(display_name, ''), email) as name, email, role::text as role,
        case when suspended_at is not null then 'suspended' when totp_enrolled_at is null then 'no_factor' else 'active' end
          as state,
        (select max(created_at) from session where account_id = account.id and stage = 'full') as "lastSignInAt"
      from account -- account_role_idx, session_account_id_idx
      where role = any(${[...staffRoles]}::"Role"[]) and closed_at is null
      order by lower(coalesce(nullif(display_name, ''), email)), id limit ${listedAtMost}`,
    database.staffInvitation.findMany({
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: listedAtMost,
      select: { id: true, displayName: true, email: true, role: true, expiresAt: true },
    }),
  ])
  const at = now()
  const invited = invitations.map(({ displayName: name, ...one }) => ({ ...one, name, isOver: one.expiresAt <= at }))
  return { members, invited, mayManage: may(actor, "staff.manage") }
}
