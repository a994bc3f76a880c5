import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"
import { countRecoveryCodes } from "#lib/identity/proofs/recovery-codes.ts"
import { type CalendarDate, dayOf } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { ownSessions } from "./sessions.ts"

export type AccountOverview = {
  email: string
  sessions: number
  authenticator: boolean
  recoveryCodesLeft: number
  passkeys: { id: string; name: string; addedOn: CalendarDate; lastUsedOn: CalendarDate | null }[]
  /** False for staff: their authenticator, their address and their end are an administrator's to change. */
  isOwn: boolean
}

/** One's account at a glance: how one signs in, and where one is signed in. */
export async function accountOverview(actor: Person): Promise<AccountOverview> {
  authorise(actor, "sign-in.own")
  const [sessions, own] = await Promise.all([ownSessions(actor), factors(actor)])
  return { email: actor.email, sessions: sessions.length, ...own, isOwn: may(actor, "account.own") }
}

async function factors({ id }: Person) {
  const [{ totpEnrolledAt }, recoveryCodesLeft, passkeys] = await Promise.all([
    database.account.findUniqueOrThrow({ where: { id }, select: { totpEnrolledAt: true } }),
    countRecoveryCodes(id),
    database.passkey.findMany({
      where: { accountId: id },
      orderBy: { createdAt: "asc" },
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    }),
  ])
  return {
    authenticator: totpEnrolledAt !== null,
    recoveryCodesLeft,
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      addedOn: dayOf(createdAt),
      lastUsedOn: lastUsedAt && dayOf(lastUsedAt),
    })),
  }
}
