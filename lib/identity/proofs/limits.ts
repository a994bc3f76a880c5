import "server-only"
import { now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { lookupHashes } from "#lib/platform/encryption.ts"
import { log } from "#lib/platform/log.ts"
import { problem, type Result } from "#lib/platform/result.ts"
import { deviceHash, type Visitor } from "../visitor.ts"

type Limit = { seconds: number; account: number; device: number; address: number }

const quarter = 900
const hour = 3_600

/**
 * How often something may be tried within a time: on one account by browsers it doesn't know, by one browser that it
 * knows, and from one network address (many people share one: mobile networks, universities).
 */
export const limits = {
  "sign-in": { seconds: quarter, account: 10, device: 20, address: 100 },
  "sign-up": { seconds: hour, account: 5, device: 5, address: 100 },
  reset: { seconds: hour, account: 5, device: 5, address: 50 },
  "send-code": { seconds: hour, account: 8, device: 8, address: 200 },
  code: { seconds: hour, account: 25, device: 25, address: 200 },
  totp: { seconds: hour, account: 10, device: 15, address: 100 },
  enquiry: { seconds: hour, account: 5, device: 5, address: 30 },
  "change-email": { seconds: hour, account: 5, device: 5, address: 50 },
  passkey: { seconds: quarter, account: 20, device: 20, address: 200 },
  download: { seconds: 24 * hour, account: 5, device: 5, address: 100 },
  "step-up": { seconds: quarter, account: 10, device: 10, address: 100 },
} as const satisfies Record<string, Limit>

export type LimitedAction = keyof typeof limits

/**
 * One try. `account` is what is tried: an account's id, an e-mail address (whether somebody has it changes nothing), or
 * for a code the sign-up or reset that it belongs to, since strangers can begin those for anybody's address.
 */
export type Try = { action: LimitedAction; account: string; visitor: Visitor; knownDevice: boolean }

export type TooMany = { code: "too_many_tries"; minutes: number }

/**
 * Counts a try before it is made, so that a hundred at once are a hundred; refuses it once there were too many.
 * Commits by itself: what a refusal undoes is never the count. A browser that has signed in to the account before is
 * counted by itself alone: strangers can use up the account's tries and those of a shared address, and never its own.
 * What one counter refuses uses nothing of the other: an account that is full doesn't fill the address of its neighbours.
 */
export async function spendTry(one: Try): Promise<Result<void, TooMany>> {
  const limit = limits[one.action]
  const start = windowStart(limit)
  const counted: string[] = []
  for (const { by, key } of countersOf(one)) {
    const count = await countUp(key, start)
    if (count > limit[by]) {
      if (count === limit[by] + 1) log.warn("limit.reached", { action: one.action, by })
      await countDown(counted, start)
      return problem({ code: "too_many_tries", minutes: minutesLeft(limit) })
    }
    counted.push(key)
  }
  return { ok: true, value: undefined }
}

/** Gives back a try that turned out to be right: only wrong ones use up what there is. */
export async function giveBackTry(one: Try): Promise<void> {
  const keys = countersOf(one).map(({ key }) => key)
  await countDown(keys, windowStart(limits[one.action]))
}

/** Forgets the tries on an account, once its owner has proved to be the owner. */
export async function forgiveTries(action: LimitedAction, account: string): Promise<void> {
  await database.attempt.deleteMany({ where: { key: keyOf(action, "account", account) } })
}

function countersOf({
  action,
  account,
  visitor,
  knownDevice,
}: Try): { by: "account" | "device" | "address"; key: string }[] {
  if (knownDevice) {
    const device = Buffer.from(deviceHash(visitor)).toString("base64url")
    return [{ by: "device", key: keyOf(action, "device", device) }]
  }
  const network = networkOf(visitor.address)
  return [
    { by: "address", key: keyOf(action, "address", network) },
    { by: "account", key: keyOf(action, "account", account) },
  ]
}

// A keyed hash: the table tells nobody who tried what.
function keyOf(action: LimitedAction, by: string, of: string): string {
  const hash = lookupHashes(`attempt.${by}`, of)[0]?.hash ?? new Uint8Array()
  return `${action}:${by}:${Buffer.from(hash).toString("base64url")}`
}

/** One home's IPv6 addresses are one: it has 2^64 of them to choose from. */
function networkOf(address: string | null): string {
  if (!address?.includes(":") || address.includes(".")) return address ?? "none"
  const [front = "", back] = address.split("::")
  const groups = front.split(":")
  if (back !== undefined) while (groups.length < 4) groups.push("0")
  return groups.slice(0, 4).join(":")
}

async function countUp(key: string, start: Date): Promise<number> {
  const [row] = await database.$queryRaw<{ count: number }[]>`
    insert into attempt (key, window_start, count) values (${key}, ${start}, 1)
    on conflict (key, window_start) do update set count = attempt.count + 1 returning count`
  return row?.count ?? 1
}

// One after the other: two counters held at once could wait for each other.
async function countDown(keys: string[], start: Date): Promise<void> {
  for (const key of keys) {
    const where = { key, windowStart: start, count: { gt: 0 } }
    await database.attempt.updateMany({ where, data: { count: { decrement: 1 } } })
  }
}

function windowStart({ seconds }: Limit): Date {
  const length = seconds * 1000
  return new Date(Math.floor(now().getTime() / length) * length)
}

function minutesLeft(limit: Limit): number {
  const left = limit.seconds * 1000 - (now().getTime() - windowStart(limit).getTime())
  return Math.max(1, Math.ceil(left / 60_000))
}
