import "server-only"
import { now } from "#lib/platform/clock.ts"
import { database, type Tx } from "#lib/platform/database.ts"
import { deviceHash, type Visitor } from "../visitor.ts"

/** Whether this browser has signed in to the account before, all the way. */
export async function isKnownDevice(accountId: string, visitor: Visitor): Promise<boolean> {
  const key = { idHash: deviceHash(visitor), accountId }
  return (await database.device.findUnique({ where: { idHash_accountId: key }, select: { accountId: true } })) !== null
}

/** Notes that this browser has signed in to the account all the way. Answers whether it is the first time. */
export async function rememberDevice(tx: Tx, accountId: string, visitor: Visitor): Promise<boolean> {
  const at = now()
  const idHash = deviceHash(visitor)
  const seen = await tx.device.updateMany({ where: { idHash, accountId }, data: { lastSeen: at } })
  if (seen.count > 0) return false
  await tx.device.createMany({ data: { idHash, accountId, firstSeen: at, lastSeen: at }, skipDuplicates: true })
  return true
}

/** Makes every other browser a new one to this account. */
export async function forgetOtherDevices(tx: Tx, accountId: string, visitor: Visitor): Promise<void> {
  await tx.device.deleteMany({ where: { accountId, idHash: { not: deviceHash(visitor) } } })
}

/** Makes every browser a new one to this account. */
export async function forgetDevices(tx: Tx, accountId: string): Promise<void> {
  await tx.device.deleteMany({ where: { accountId } })
}
