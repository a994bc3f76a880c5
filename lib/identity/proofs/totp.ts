import "server-only"
import { generateSecret, generateURI, verify } from "otplib"
import { now } from "#lib/platform/clock.ts"
import { database, type Tx } from "#lib/platform/database.ts"
import { seal, unseal } from "#lib/platform/encryption.ts"

const stepSeconds = 30
const issuer = "Freelancer registration"

function placeOf(accountId: string) {
  return { table: "account", column: "totp_secret_encrypted", row: accountId }
}

/** What stands in an account's row without an authenticator and the recovery codes that are made with it. */
export const noTotp = {
  totpSecretEncrypted: null,
  totpEnrolledAt: null,
  totpLastStep: null,
  recoveryCodesSealed: null,
  recoveryCodesMadeAt: null,
}

/** Gives an account a secret to enrol with. It counts for nothing until a code made with it was entered. */
export async function prepareTotp(tx: Tx, accountId: string): Promise<void> {
  const sealed = seal(generateSecret(), placeOf(accountId))
  await tx.account.updateMany({
    where: { id: accountId, totpEnrolledAt: null },
    data: { totpSecretEncrypted: sealed, totpLastStep: null },
  })
}

/** The secret that an account is to enrol with, for its owner's eyes: null once it is enrolled. */
export async function totpToEnrol(accountId: string): Promise<{ secret: string; uri: string } | null> {
  const account = await database.account.findFirst({
    where: { id: accountId, totpEnrolledAt: null },
    select: { totpSecretEncrypted: true, email: true },
  })
  if (!account?.totpSecretEncrypted) return null
  const secret = unseal(account.totpSecretEncrypted, placeOf(accountId))
  return { secret, uri: generateURI({ issuer, label: account.email, secret }) }
}

/** The 30-second step that a code belongs to, with one step of drift either way, or null when it is of none. */
export async function totpStep(accountId: string, code: string): Promise<number | null> {
  const account = await database.account.findUnique({
    where: { id: accountId },
    select: { totpSecretEncrypted: true, totpLastStep: true },
  })
  if (!account?.totpSecretEncrypted) return null
  const found = await verify({
    secret: unseal(account.totpSecretEncrypted, placeOf(accountId)),
    token: code,
    epoch: Math.floor(now().getTime() / 1000),
    epochTolerance: stepSeconds,
  })
  return found.valid && "timeStep" in found ? found.timeStep : null
}

/** Uses a step up. False when that step or a later one was used before: a code is good once. */
export async function takeStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  return count === 1
}
