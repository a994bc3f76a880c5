import "server-only"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"

const day = 86_400

/** Throws away what signing in no longer needs: counts, codes, sign-ups, resets and changes of address past their end, invitations a month after theirs, former addresses, and sessions long over. For the night. */
export async function sweepIdentity(): Promise<void> {
  const at = now()
  const ended = { lt: addSeconds(at, -day) }
  await database.attempt.deleteMany({ where: { windowStart: ended } })
  await database.oneTimeCode.deleteMany({ where: { expiresAt: ended } })
  await database.signUp.deleteMany({ where: { expiresAt: { lt: at } } })
  await database.passwordReset.deleteMany({ where: { expiresAt: ended } })
  await database.emailChange.deleteMany({ where: { expiresAt: ended } })
  await database.formerAddress.deleteMany({ where: { until: { lt: at } } })
  await database.passkeyChallenge.deleteMany({ where: { expiresAt: ended } })
  await database.staffInvitation.deleteMany({ where: { expiresAt: { lt: addSeconds(at, -30 * day) } } })
  const kept = { recoveryCodesSealed: null }
  await database.account.updateMany({ where: { recoveryCodesMadeAt: ended, NOT: kept }, data: kept })
  const longOver = { lt: addSeconds(at, -90 * day) }
  await database.session.deleteMany({ where: { OR: [{ endsAt: longOver }, { endedAt: longOver }] } })
}
