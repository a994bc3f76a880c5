import "server-only"
import { hash, verify } from "@node-rs/argon2"
import { type Problem, problem, type Result } from "#lib/platform/result.ts"

// OWASP's password storage sheet: Argon2id with 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
// Each hash takes a core for some 20 ms and 19 MiB: more at once would stall every page, and queueing them for long too.
const atOnce = 2
const mayWait = 20

/** Of a password that nobody has, at the same cost: an unknown account takes as long to refuse as a wrong password. */
const nobodys = "$argon2id$v=19$m=19456,t=2,p=1$/LDcp9lnWVymjhzheR5OsA$nvo73ij8+AUMw7+QXQSppbhM6QfjIr5iDi88cKvkrs4"

export type Busy = { code: "busy" }

// On globalThis, since Next bundles this file more than once and the cores are the process's.
const shared = globalThis as unknown as { portalHashing?: { running: number; waiting: (() => void)[] } }

/** Hashes a new password. Problem: busy. */
export function hashPassword(password: string): Promise<Result<string, Busy>> {
  return inTurn(() => hash(password, cost))
}

/** Whether this is the password behind a hash. Without a hash (no such account) it takes as long and says no. */
export function isPassword(password: string, passwordHash: string | null): Promise<Result<boolean, Busy>> {
  return inTurn(async () => (await verify(passwordHash ?? nobodys, password)) && passwordHash !== null)
}

async function inTurn<T>(run: () => Promise<T>): Promise<Result<T, Busy & Problem>> {
  shared.portalHashing ??= { running: 0, waiting: [] }
  const hashing = shared.portalHashing
  if (hashing.running >= atOnce) {
    if (hashing.waiting.length >= mayWait) return problem({ code: "busy" })
    // Whoever ends hands the turn on, so that nobody slips in between.
    await new Promise<void>((resolve) => hashing.waiting.push(resolve))
  } else hashing.running += 1
  try {
    return { ok: true, value: await run() }
  } finally {
    const next = hashing.waiting.shift()
    if (next) next()
    else hashing.running -= 1
  }
}
