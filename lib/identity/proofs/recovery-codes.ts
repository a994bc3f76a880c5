import "server-only"
import { addSeconds, now, randomId, randomLetters } from "#lib/platform/clock.ts"
import { database, type Tx } from "#lib/platform/database.ts"
import { codeHash, isEqual, seal, unseal } from "#lib/platform/encryption.ts"

export const recoveryCodeCount = 10
export const recoveryCodeLetters = 10
const shownMinutes = 10

const placeOf = (accountId: string) => ({ table: "account", column: "recovery_codes_sealed", row: accountId })

/** Makes ten new codes for an account; the ones before are void. They rest as keyed hashes, and sealed for the owner to see. */
export async function makeRecoveryCodes(tx: Tx, accountId: string): Promise<void> {
  const codes = Array.from({ length: recoveryCodeCount }, () => ({
    id: randomId(),
    code: randomLetters(recoveryCodeLetters),
  }))
  await tx.recoveryCode.deleteMany({ where: { accountId } })
  await tx.recoveryCode.createMany({
    data: codes.map(({ id, code }) => ({ id, accountId, codeHash: codeHash(id, code) })),
  })
  const sealed = seal(codes.map(({ code }) => code).join(" "), placeOf(accountId))
  await tx.account.update({
    where: { id: accountId },
    data: { recoveryCodesSealed: sealed, recoveryCodesMadeAt: now() },
  })
}

/** The codes that were just made, until their owner says that they are kept, and for ten minutes at the most. */
export async function recoveryCodesToKeep(accountId: string): Promise<string[] | null> {
  const account = await database.account.findFirst({
    where: { id: accountId, recoveryCodesMadeAt: { gt: addSeconds(now(), -shownMinutes * 60) } },
    select: { recoveryCodesSealed: true },
  })
  return account?.recoveryCodesSealed ? unseal(account.recoveryCodesSealed, placeOf(accountId)).split(" ") : null
}

/** Leaves nothing of them but their hashes. */
export async function forgetShownRecoveryCodes(tx: Tx, accountId: string): Promise<void> {
  await tx.account.update({ where: { id: accountId }, data: { recoveryCodesSealed: null } })
}

/** How many are still good. */
export function countRecoveryCodes(accountId: string): Promise<number> {
  return database.recoveryCode.count({ where: { accountId, usedAt: null } })
}

/** The unused code that was typed, by its id, or null. All are compared, so that the time tells nothing. */
export async function findRecoveryCode(accountId: string, typed: string): Promise<string | null> {
  const unused = await database.recoveryCode.findMany({
    where: { accountId, usedAt: null },
    select: { id: true, codeHash: true },
  })
  const right = unused.filter((row) => isEqual(codeHash(row.id, typed), row.codeHash))
  return right[0]?.id ?? null
}

/** Uses a code up, once: of two that come with it at the same time, one gets true. */
export async function takeRecoveryCode(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({ where: { id, usedAt: null }, data: { usedAt: now() } })
  return count === 1
}
